import type { CaseAccess } from '#server/access.ts'
import type { Clock } from '#server/clock.ts'
import type { Db } from '#server/db/db.ts'
import { type FilingOutcome, fileOnce, readFiling } from '#server/modules/filings/filings.public.ts'
import { type EventDetail, type EventsOf, tellMatter } from '#server/modules/matters/matters.public.ts'
import { conflict, invalid, notFound } from '#server/problem.ts'
import { localDateOf } from '#server/rules/local-date.ts'

type ComplaintEvent = EventsOf['complaint']

interface ActionOf {
  access: CaseAccess
  complaintId: string
  filingId: string
}

interface Filed {
  kind: 'missingAnswer' | 'goOn'
  body: unknown
  event: ComplaintEvent
  detail?: EventDetail
}

export type ComplaintActionsService = ReturnType<typeof createComplaintActionsService>

/** What a citizen can do about a complaint that is filed. Each is a filing of its own, with its receipt. */
export function createComplaintActionsService({ db, clock }: { db: Db; clock: Clock }) {
  /** Stored with its event, or not at all. Throws 404 without the complaint, 409 when it is not possible now, 422 over a field. */
  const act = ({ access, complaintId, filingId }: ActionOf, filed: (on: string) => Filed): Promise<FilingOutcome> =>
    db.asPerson(access.personId, async (tx) => {
      const { caseId, personId, relation } = access
      if (!(await readFiling(tx, caseId, 'complaint', complaintId))) throw notFound()
      const at = clock.now()
      const { kind, body, event, detail } = filed(localDateOf(at))
      const filing = { filingId, caseId, personId, relation, kind, targetId: complaintId, body, at } as const
      const result = await fileOnce(tx, filing)
      if (result.outcome !== 'filed') return result
      const refused = await tellMatter(tx, 'complaint', {
        caseId,
        refId: complaintId,
        event,
        at,
        ...(detail ? { detail } : {}),
      })
      if (refused?.pointer) throw invalid([refused])
      if (refused) throw conflict(refused.detail)
      return result
    })

  return {
    /** Asks the municipality for the answers that are missing. */
    askForMissingAnswer: (target: ActionOf, body: { points: number[] }): Promise<FilingOutcome> =>
      act(target, (on) => ({
        ...{ kind: 'missingAnswer', body },
        event: {
          ...{ type: 'missingAsked', id: `asked:${target.filingId}`, on },
          ...{ filing: target.filingId, points: body.points },
        },
      })),

    /** Says whether a complaint that was upheld in part goes on. */
    answerGoOn: (target: ActionOf, body: { goesOn: boolean; words?: string }): Promise<FilingOutcome> => {
      const { filingId: filing } = target
      const { goesOn, words } = body
      return act(target, (on) => ({
        ...{ kind: 'goOn', body, ...(words === undefined ? {} : { detail: { words } }) },
        event: { type: 'goOnAnswered', id: `goOn:${filing}`, on, filing, goesOn },
      }))
    },
  }
}

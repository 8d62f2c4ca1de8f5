import type { CaseAccess } from '#server/access.ts'
import type { Clock } from '#server/clock.ts'
import type { Db, Queryable } from '#server/db/db.ts'
import {
  type FilingOutcome,
  fileOnce,
  isFiled,
  readFilings,
  type StoredFiling,
} from '#server/modules/filings/filings.public.ts'
import { type Matter, readMatters, tellMatter } from '#server/modules/matters/matters.public.ts'
import { beginHiding, hidePassage, readPassage } from '#server/modules/passages/passages.public.ts'
import { forbidden, type ProblemError } from '#server/problem.ts'
import { localDateOf, today } from '#server/rules/local-date.ts'
import type { Text } from '#server/text.ts'
import { wordsFor } from '#server/words.ts'
import {
  type Correction,
  type CorrectionBody,
  type CorrectionSummary,
  faultsOf,
  pointedAt,
  scopeOfThing,
  toSummary,
} from './correction.ts'
import { correctionsRepository } from './corrections.repository.ts'
import { readCorrection } from './read-correction.public.ts'

export type FileCorrectionOutcome = FilingOutcome | { outcome: 'faulty'; errors: ProblemError[] }

export type CorrectionsService = ReturnType<typeof createCorrectionsService>

/** What the citizen says is not right, and what the municipality makes of it. */
export function createCorrectionsService({ db, clock }: { db: Db; clock: Clock }) {
  return {
    /**
     * Files a correction exactly once. What is not about the citizen is hidden in the same transaction. Nothing is stored unless the outcome is `filed`.
     * Throws 403 for a text in a part of the case that the helper may not see.
     */
    async file(access: CaseAccess, correctionId: string, body: CorrectionBody): Promise<FileCorrectionOutcome> {
      const { caseId, personId, relation, scopes } = access
      const errors = faultsOf(body)
      if (errors.length > 0) return { outcome: 'faulty', errors }
      if (!scopes.includes(scopeOfThing[body.about.kind])) {
        throw forbidden('You may not see this part of the case, so you cannot point at a text in it.')
      }
      const at = clock.now()
      const filing = { filingId: correctionId, caseId, personId, relation, kind: 'correction', body, at } as const
      return db.asPerson(personId, async (tx) => {
        if (body.fault === 'notAboutMe') await beginHiding(tx, caseId)
        // A repetition points at a text that may be hidden by now.
        const pointed = (await isFiled(tx, correctionId)) ? null : await findText(tx, caseId, body, localDateOf(at))
        if (pointed && 'outcome' in pointed) return pointed
        const result = await fileOnce(tx, filing)
        if (result.outcome !== 'filed' || pointed === null) return result
        if (body.fault === 'notAboutMe')
          await hidePassage(tx, caseId, { correctionId, pointed: pointedAt(body, caseId) })
        else if (pointed.quote) await correctionsRepository.keepQuote(tx, caseId, correctionId, pointed.quote)
        await openMatter(tx, { caseId, correctionId, body, title: pointed.title, at })
        return result
      })
    },

    /** A page of corrections, newest first. Throws 422 for a cursor that the service never made. */
    list: (
      access: CaseAccess,
      page: { cursor?: string; limit: number },
    ): Promise<{ items: CorrectionSummary[]; nextCursor: string | null }> =>
      db.asPerson(access.personId, async (tx) => {
        const { filings, nextCursor } = await readFilings(tx, access.caseId, 'correction', page)
        const ids = filings.map(({ id }) => id)
        const matters = await readMatters(tx, 'correction', ids, today(clock))
        return { items: filings.map((each) => toSummary(each, matterOf(matters, each))), nextCursor }
      }),

    /** One correction, or `null`. */
    get: ({ personId, caseId, scopes }: CaseAccess, correctionId: string): Promise<Correction | null> =>
      db.asPerson(personId, (tx) =>
        readCorrection(tx, caseId, correctionId, { today: today(clock), maySee: (scope) => scopes.includes(scope) }),
      ),
  }
}

interface FoundText {
  title: Text
  /** One text, when it is one that is pointed at. */
  quote: Text | null
}

async function findText(
  tx: Queryable,
  caseId: string,
  body: CorrectionBody,
  today: string,
): Promise<FoundText | { outcome: 'faulty'; errors: ProblemError[] }> {
  const { kind, part } = body.about
  const found = await readPassage(tx, caseId, pointedAt(body, caseId))
  const content = found?.content as { title?: Text; availableOn?: string } | undefined
  // A letter of tomorrow is not there yet for anybody who reads.
  if (!found || (content?.availableOn ?? today) > today) return faulty('/about/id', `is of no ${kind} in the case`)
  const [text] = found.texts
  if (!text) return faulty('/about/part', `is no text of this ${kind}`)
  const isOne = part !== undefined || kind === 'fact'
  return { title: content?.title ?? titleOf(kind), quote: isOne ? text : null }
}

function faulty(pointer: string, detail: string): { outcome: 'faulty'; errors: ProblemError[] } {
  return { outcome: 'faulty', errors: [{ pointer, detail }] }
}

/** What a fact says is never a title: it may be what has to be hidden. */
function titleOf(kind: CorrectionBody['about']['kind']): Text {
  return { da: wordsFor('corrections', 'da')(`thing.${kind}`), en: wordsFor('corrections', 'en')(`thing.${kind}`) }
}

async function openMatter(
  tx: Queryable,
  filed: { caseId: string; correctionId: string; body: CorrectionBody; title: Text; at: Date },
): Promise<void> {
  const { caseId, correctionId: refId, body, title, at } = filed
  const event = { type: 'filed', id: 'filed', on: localDateOf(at), fault: body.fault } as const
  const refused = await tellMatter(tx, 'correction', { caseId, refId, title, event, at })
  if (refused) throw new Error(refused.detail)
}

function matterOf(matters: ReadonlyMap<string, Matter>, filing: StoredFiling): Matter {
  const matter = matters.get(filing.id)
  if (!matter) throw new Error(`The correction ${filing.id} has no matter.`)
  return matter
}

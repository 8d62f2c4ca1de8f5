import type { CaseAccess } from '#server/access.ts'
import type { Clock } from '#server/clock.ts'
import { pageOf, readCursor, writeCursor } from '#server/cursor.ts'
import type { Db, Queryable } from '#server/db/db.ts'
import { readMarks } from '#server/modules/corrections/marks.public.ts'
import { type FilingOutcome, fileOnce, readFilings, receiptOf } from '#server/modules/filings/filings.public.ts'
import { setMatter } from '#server/modules/matters/matters.public.ts'
import { invalid, notFound, problem } from '#server/problem.ts'
import { today } from '#server/rules/local-date.ts'
import {
  type Meeting,
  type MeetingSummary,
  type PreparationInput,
  type ReplyInput,
  replyStateOf,
  type StoredMeeting,
} from './meeting.ts'
import { meetingCalendar } from './meeting-calendar.ts'
import { meetingMatter } from './meeting-matter.ts'
import { meetingsRepository } from './meetings.repository.ts'

export type MeetingsService = ReturnType<typeof createMeetingsService>

interface MeetingFiling<Body> {
  meetingId: string
  filingId: string
  body: Body
}

// Nobody replies to one meeting more often than this.
const sentShown = 100

export function createMeetingsService({ db, clock }: { db: Db; clock: Clock }) {
  return {
    /** Coming ones soonest first, past ones newest first. A meeting is past when it has ended. Throws 422 for a foreign cursor. */
    list(access: CaseAccess, page: { period: 'coming' | 'past'; cursor?: string | undefined; limit: number }) {
      const after = readCursor(page.cursor, 'instant', 'uuid')
      const now = clock.now().toISOString()
      const range = { caseId: access.caseId, period: page.period, now, after, limit: page.limit + 1 }
      return db.asPerson(access.personId, async (tx) => {
        const found = await meetingsRepository.list(tx, range)
        return pageOf<MeetingSummary>(found, page.limit, ({ endsAt, id }) => writeCursor(endsAt, id))
      })
    },

    /** Throws 404 when the meeting is not in the case. */
    get(access: CaseAccess, meetingId: string): Promise<Meeting> {
      return db.asPerson(access.personId, async (tx) => {
        const { id, reply, content } = await findMeeting(tx, access, meetingId)
        const replies = await readReplies(tx, access, meetingId)
        const { filings } = await readFilings(tx, access.caseId, 'preparation', { targetId: id, limit: sentShown })
        const preparations = filings.map((each) => ({ ...(each.body as PreparationInput), receipt: receiptOf(each) }))
        const marks = await readMarks(tx, access.caseId, 'meeting', [id])
        return { ...content, id, reply, replies, preparations, ...marks.get(id) }
      })
    },

    /** An iCalendar object. Throws 404. */
    calendar(access: CaseAccess, meetingId: string): Promise<string> {
      return db.asPerson(access.personId, async (tx) => {
        return meetingCalendar(await findMeeting(tx, access, meetingId), clock.now())
      })
    },

    /** Once, however often it is sent. Throws 404, and 422 for a meeting that is held, over or cancelled. */
    fileReply(access: CaseAccess, filing: MeetingFiling<ReplyInput>): Promise<FilingOutcome> {
      return db.asPerson(access.personId, async (tx) => {
        const meeting = await findMeeting(tx, access, filing.meetingId)
        const outcome = await file(tx, access, 'meetingReply', filing)
        if (outcome.outcome !== 'filed') return outcome
        refuseWhenOver(meeting)
        const reply = replyStateOf[filing.body.kind]
        await meetingsRepository.setReply(tx, meeting.id, reply)
        const matter = { id: meeting.id, caseId: access.caseId, content: meeting.content, reply, since: today(clock) }
        await setMatter(tx, meetingMatter(matter), clock.now())
        return outcome
      })
    },

    /** Once, however often it is sent. Also after the meeting, because words about it still belong to it. Throws 404, and 422 when nothing is in it. */
    filePreparation(access: CaseAccess, filing: MeetingFiling<PreparationInput>): Promise<FilingOutcome> {
      const { statement, questions } = filing.body
      if (statement === undefined && questions.length === 0) {
        throw invalid([{ pointer: '/statement', detail: 'is required when there are no questions' }])
      }
      return db.asPerson(access.personId, async (tx) => {
        await findMeeting(tx, access, filing.meetingId)
        return file(tx, access, 'preparation', filing)
      })
    },
  }

  async function findMeeting(tx: Queryable, { caseId }: CaseAccess, meetingId: string): Promise<StoredMeeting> {
    const meeting = await meetingsRepository.find(tx, caseId, meetingId)
    if (meeting === null) throw notFound()
    return meeting
  }

  function file(
    tx: Queryable,
    { caseId, personId, relation }: CaseAccess,
    kind: 'meetingReply' | 'preparation',
    { meetingId: targetId, filingId, body }: MeetingFiling<unknown>,
  ): Promise<FilingOutcome> {
    return fileOnce(tx, { filingId, caseId, personId, relation, kind, targetId, body, at: clock.now() })
  }

  function refuseWhenOver({ content }: StoredMeeting): void {
    const over = overSentence(content)
    if (over !== null) throw problem('invalid-request', { detail: `${over} Nothing was sent.` })
  }

  function overSentence({ state, endsAt }: StoredMeeting['content']): string | null {
    if (state === 'cancelled') return 'The meeting is cancelled, so there is nothing to reply to.'
    if (state === 'held' || endsAt < clock.now().toISOString())
      return 'The meeting has been held, so it is too late to reply.'
    return null
  }
}

async function readReplies(tx: Queryable, { caseId }: CaseAccess, meetingId: string): Promise<Meeting['replies']> {
  const { filings } = await readFilings(tx, caseId, 'meetingReply', { targetId: meetingId, limit: sentShown })
  const ids = filings.map(({ id }) => id)
  const answers = await meetingsRepository.replyAnswers(tx, ids)
  return filings.map((filing) => {
    const answer = answers.get(filing.id)
    return { ...(filing.body as ReplyInput), receipt: receiptOf(filing), ...(answer ? { answer } : {}) }
  })
}

import { buildMatter } from './builders/basics.ts'
import { daysBetween } from './days.ts'
import type { Schemas } from './schemas.ts'
import type { World } from './world.ts'

type Matter = Schemas['Matter']

/** Everything that is open in a case, the citizen's own and the authority's, by last day. */
export function openMatters(world: World): Matter[] {
  const matters = [
    ...world.complaints.map(({ matter }) => matter),
    ...world.recordsRequests.map(({ matter }) => matter),
    ...world.inquiries.map(({ matter }) => matter),
    ...world.corrections.map(({ matter }) => matter),
    ...world.activities.flatMap(({ matter }) => matter ?? []),
    ...world.letters.flatMap((letter) => letterMatter(letter, world.today) ?? []),
    ...world.meetings.flatMap((meeting) => meetingMatter(meeting, world.today) ?? []),
    ...world.caseworkers.coming.flatMap((coming) => handoverMatter(coming, world.today) ?? []),
  ]
  const open = matters.filter(({ turn }) => turn !== 'nobody')
  return open.sort((one, other) => (one.dueOn ?? '9').localeCompare(other.dueOn ?? '9'))
}

function letterMatter(letter: Schemas['Letter'], today: string): Matter | undefined {
  const { id, kind, title, availableOn, complaintDeadline: deadline, statedDeadline, complaintIds, inquiryIds } = letter
  const base = { kind: 'letter', id, title, turn: 'citizen', since: availableOn, silentDays: 0 } as const
  const dueOn = statedDeadline ?? deadline?.due
  if (!dueOn || dueOn < today || complaintIds.length + inquiryIds.length > 0) return undefined
  const state = kind === 'decision' ? 'canComplain' : kind === 'recommendation' ? 'canComment' : 'mustAnswer'
  return buildMatter({ ...base, state, dueOn, ...(deadline && { deadline }) })
}

function meetingMatter(meeting: Schemas['Meeting'], today: string): Matter | undefined {
  const { id, title, state, reply, replyBy, startsAt } = meeting
  if (state !== 'planned' || startsAt.slice(0, 10) < today) return undefined
  const base = { kind: 'meeting', id, title, since: today, silentDays: 0 } as const
  if (reply === 'accepted') return buildMatter({ ...base, state: 'accepted', turn: 'nobody' })
  if (reply !== 'none') return buildMatter({ ...base, state: 'changeRequested', turn: 'authority' })
  return replyBy ? buildMatter({ ...base, state: 'replyWanted', turn: 'citizen', dueOn: replyBy }) : undefined
}

function handoverMatter({ id, role, handover }: Schemas['Assignment'], today: string): Matter | undefined {
  const { commentBy: dueOn, writtenOn, comments = [] } = handover ?? {}
  if (!dueOn || dueOn < today || comments.length > 0) return undefined
  const since = writtenOn ?? today
  return buildMatter({
    ...{ kind: 'handover', id, title: role, state: 'commentInvited', turn: 'citizen' },
    ...{ since, dueOn, silentDays: 0 },
  })
}

/** The answer to "what now?": the citizen's own within two weeks, else what the authority is most late with, else the citizen's next. */
export function nowOf(matters: readonly Matter[], today: string): Matter | null {
  const yours = matters.filter(({ turn }) => turn === 'citizen')
  const theirs = matters.filter(({ turn }) => turn === 'authority')
  const soon = yours.find(({ dueOn }) => dueOn && daysBetween(today, dueOn) <= 14)
  const [latest] = theirs.toSorted(
    (one, other) => other.overdueDays - one.overdueDays || other.silentDays - one.silentDays,
  )
  return soon ?? latest ?? yours[0] ?? null
}

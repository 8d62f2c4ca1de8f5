import type { Scope } from '#server/access.ts'
import { type Matter, type MatterKind, type StoredMatter, toMatter } from '#server/modules/matters/matters.public.ts'
import { type LocalDate, localDateOf } from '#server/rules/local-date.ts'
import { silence } from '#server/rules/stagnation.ts'
import type { Text } from '#server/text.ts'
import { chooseNow } from './choose-now.ts'

/** A part of the first page that can be missing while the rest is shown. */
export type OverviewPart = 'purpose' | 'matters' | 'nextMeeting' | 'unreadLetters' | 'silence' | 'newChanges'

export interface MeetingSummary {
  id: string
  title: Text
  startsAt: string
  endsAt: string
  form: 'inPerson' | 'video' | 'phone' | 'home'
  place?: Text
  state: 'planned' | 'held' | 'cancelled'
  reply: 'none' | 'accepted' | 'changeRequested' | 'cannotManage'
}

export interface LetterSummary {
  id: string
  kind: 'decision' | 'recommendation' | 'hearing' | 'invitation' | 'information'
  title: Text
  summary: Text
  sender: Text
  availableOn: LocalDate
  unread: boolean
  actBy?: LocalDate
}

/** Open matters as they are read: the most urgent of each turn, how many there are in all, and those that nobody has to act on. */
export interface OpenMatters {
  yours: { items: StoredMatter[]; total: number }
  authoritys: { items: StoredMatter[]; total: number }
  settled: StoredMatter[]
}

/** What was read for the first page. A part that could not be read is absent. */
export interface OverviewFacts {
  title: Text
  /** When a text was last hidden. ISO instant. */
  hiddenAt?: string | null
  purpose?: Text | null
  matters?: OpenMatters
  nextMeeting?: MeetingSummary | null
  unreadLetters?: { count: number; newest: LetterSummary[] }
  /** The last day on which the authority did something that the citizen can see. */
  silence?: LocalDate
  newChanges?: number
}

interface MatterList {
  items: Matter[]
  total: number
}

export interface Overview {
  title: Text
  hiddenAt?: string
  purpose?: Text
  now: Matter | null
  yours?: MatterList
  authoritys?: MatterList
  nextMeeting?: MeetingSummary | null
  unreadLetters?: { count: number; newest: LetterSummary[] }
  silence?: { days: number; since: LocalDate } | null
  newChanges?: number
  /** What the citizen is reminded of today. */
  reminders?: Matter[]
  missing: OverviewPart[]
}

const kindsByScope: Record<Scope, MatterKind[]> = {
  plan: ['activity'],
  caseworker: ['handover'],
  meetings: ['meeting'],
  letters: ['letter'],
  complaints: ['complaint', 'correction'],
  records: ['recordsRequest'],
  inquiries: ['inquiry'],
}

/** The kinds of matters that the reader's scopes open. */
export function openKinds(scopes: readonly Scope[]): MatterKind[] {
  return scopes.flatMap((scope) => kindsByScope[scope])
}

/**
 * The parts to read for a reader. The next meeting is read for everybody, because a booked meeting breaks the silence; only who may see
 * meetings is shown it.
 */
export function partsToRead(scopes: readonly Scope[]): OverviewPart[] {
  const parts: OverviewPart[] = ['matters', 'nextMeeting', 'silence']
  if (scopes.includes('plan')) parts.push('purpose', 'newChanges')
  if (scopes.includes('letters')) parts.push('unreadLetters')
  return parts
}

/** The first page of a reader on the day `today`, out of what could be read. */
export function toOverview(facts: OverviewFacts, scopes: readonly Scope[], today: LocalDate): Overview {
  const { title, hiddenAt, purpose, unreadLetters, newChanges } = facts
  const lists = facts.matters && listsOf(facts.matters, today)
  const seesMeetings = scopes.includes('meetings')
  const quiet = silenceOf(facts, today)
  return {
    title,
    ...(hiddenAt ? { hiddenAt } : {}),
    ...(purpose ? { purpose } : {}),
    now: lists ? chooseNow({ ...lists, meeting: meetingOf(facts, lists) }, today) : null,
    ...(facts.matters && lists ? { yours: { items: lists.yours, total: facts.matters.yours.total } } : {}),
    ...(facts.matters && lists
      ? { authoritys: { items: lists.authoritys, total: facts.matters.authoritys.total } }
      : {}),
    ...(seesMeetings && facts.nextMeeting !== undefined ? { nextMeeting: facts.nextMeeting } : {}),
    ...(unreadLetters ? { unreadLetters } : {}),
    ...(quiet === undefined ? {} : { silence: quiet }),
    ...(newChanges === undefined ? {} : { newChanges }),
    missing: missingParts(facts, scopes),
  }
}

interface Lists {
  yours: Matter[]
  authoritys: Matter[]
  settled: Matter[]
}

function listsOf({ yours, authoritys, settled }: OpenMatters, today: LocalDate): Lists {
  const view = (stored: StoredMatter[]) => stored.map((each) => toMatter(each, today))
  return { yours: view(yours.items), authoritys: view(authoritys.items), settled: view(settled) }
}

function meetingOf({ nextMeeting }: OverviewFacts, lists: Lists): { matter: Matter; on: LocalDate } | null {
  if (!nextMeeting) return null
  const all = [...lists.yours, ...lists.authoritys, ...lists.settled]
  const matter = all.find(({ kind, id }) => kind === 'meeting' && id === nextMeeting.id)
  return matter ? { matter, on: localDateOf(nextMeeting.startsAt) } : null
}

/** `undefined` when it cannot be told: without the meetings nobody knows whether something is booked. */
function silenceOf(
  { silence: lastEventOn, nextMeeting }: OverviewFacts,
  today: LocalDate,
): { days: number; since: LocalDate } | null | undefined {
  if (lastEventOn === undefined || nextMeeting === undefined) return undefined
  const nextBookedOn = nextMeeting && localDateOf(nextMeeting.startsAt)
  const quiet = silence({ lastEventOn, today, nextBookedOn })
  return quiet && { days: quiet.days, since: quiet.sinceOn }
}

function missingParts(facts: OverviewFacts, scopes: readonly Scope[]): OverviewPart[] {
  return partsToRead(scopes).filter((part) => {
    if (part === 'silence') return facts.silence === undefined || facts.nextMeeting === undefined
    if (part === 'nextMeeting' && !scopes.includes('meetings')) return false
    return facts[part] === undefined
  })
}

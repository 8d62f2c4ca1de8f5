import { type LocalDate, localDateOf } from '#demo/people/calendar.ts'
import { type DataOf, type DemoRecord, idOf, type RecordOf, type Schemas } from '#demo/people/records.ts'
import { leaders } from '#demo/people/strandby.ts'
import { complaintStep } from './complaint-steps.ts'
import type { ContractClient } from './contract-client.ts'
import { correctionOutcome, reassessedActivities } from './correction-answers.ts'
import { inquiryAnswer, leadersAnswer } from './inquiry-answers.ts'
import { type AnsweredComplaint, lateAnswer, pointAnswer } from './point-answers.ts'
import { documentsFor, extensionFor } from './records-delivery.ts'
import { replyAnswer } from './reply-answers.ts'
import type { Filing, Step } from './steps.ts'
import type { World } from './world.ts'

export interface Office {
  client: Pick<ContractClient, 'feed' | 'receipt'>
  world: World
  now: () => Date
  log: (line: string) => void
}

/** Does one step: sends a receipt, or feeds the records that the step consists of. Throws RefusedError. */
export async function performStep(office: Office, filing: Filing, step: Step): Promise<void> {
  office.world.keep(filing)
  if (step.kind === 'receipt') {
    await office.client.receipt(filing.filingId, {
      state: 'received',
      at: office.now().toISOString(),
      reference: referenceOf(filing),
    })
    return
  }
  await feedAll(office, recordsFor(office, filing, step))
}

/** Feeds records and remembers them as the newest versions. Refused ones are told without their content. */
export async function feedAll({ client, world, log }: Office, records: readonly DemoRecord[]): Promise<void> {
  records.forEach(world.remember)
  for (const { type, outcome, errors } of await client.feed(records)) {
    if (outcome === 'refused')
      log(`refused: ${type} (${errors?.map(({ pointer }) => pointer || 'the whole').join(', ')})`)
  }
}

/** The records that a step consists of. Their ids come from the filing, so that doing a step twice answers once. */
export function recordsFor({ world, now }: Pick<Office, 'world' | 'now'>, filing: Filing, step: Step): DemoRecord[] {
  const at = now()
  const today = localDateOf(at)
  const make = <Type extends keyof DataOf>(type: Type, id: string, data: DataOf[Type]) =>
    ({ type, id, asOf: at.toISOString(), data }) as RecordOf<Type> & DemoRecord

  const complaint = complaintOf(world, filing)
  if (complaint) {
    const leader = leaderOf(world, filing.caseId)
    return complaintRecords(complaint, step, { today, leader, make })
  }
  if (filing.kind === 'inquiry' && (step.kind === 'answerInquiry' || step.kind === 'answerForgotten')) {
    const answeredBy = caseworkerOf(world, filing.caseId)
    return [make('inquiryAnswer', filing.filingId, inquiryAnswer(filing.body, { today, answeredBy }))]
  }
  if (filing.kind === 'inquiryRaised' && step.kind === 'answerAsLeader') {
    const answeredBy = leaderOf(world, filing.caseId)
    return [make('inquiryAnswer', filing.targetId, leadersAnswer(filing.body, { today, answeredBy }))]
  }
  if (filing.kind === 'recordsRequest' && step.kind === 'extend') {
    return [make('recordsExtension', filing.filingId, extensionFor(today))]
  }
  if (filing.kind === 'recordsRequest' && step.kind === 'deliver') {
    const documents = documentsFor(filing, world, today)
    return [
      ...documents.map(({ name, ...data }) =>
        make('recordsDocument', idOf(`document ${filing.filingId} ${name}`), data),
      ),
      make('recordsDone', filing.filingId, { doneOn: today }),
    ]
  }
  if (filing.kind === 'correction' && step.kind === 'decideCorrection') {
    return [make('correctionOutcome', filing.filingId, correctionOutcome(filing, today))]
  }
  if (filing.kind === 'correction' && step.kind === 'reassessLines') {
    return reassessedActivities(world, filing).map(({ id, data }) => make('activity', id, data))
  }
  if (filing.kind === 'meetingReply' && step.kind === 'answerReply') return replyRecords(world, filing, { today, make })
  return []
}

/** The complaint that a filing is, or belongs to. One from before the last start is only known by its id. */
function complaintOf(world: World, filing: Filing): AnsweredComplaint | null {
  if (filing.kind === 'complaint') return filing
  if (filing.kind !== 'missingAnswer' && filing.kind !== 'goOn') return null
  const { targetId: filingId } = filing
  return world.complaint(filingId) ?? { filingId, body: { kind: 'decision', about: { kind: 'case' }, points: [] } }
}

function complaintRecords(
  complaint: AnsweredComplaint,
  step: Step,
  { today, leader, make }: { today: LocalDate; leader: Schemas['Actor']; make: Make },
): DemoRecord[] {
  const { filingId: complaintId } = complaint
  if (step.kind === 'answerPoint' || step.kind === 'answerForgotten') {
    const { point } = step
    const isLate = step.kind === 'answerForgotten'
    const options = { point, position: isLate ? ('partly' as const) : step.position, today, answeredBy: leader }
    const data = isLate ? lateAnswer(complaint, options) : pointAnswer(complaint, options)
    return [make('pointAnswer', idOf(`answer ${complaintId} ${point}`), data)]
  }
  switch (step.kind) {
    case 'reassess':
    case 'forward':
    case 'appealDecides':
    case 'reroute':
    case 'needLonger':
      return [
        make('complaintStep', idOf(`${step.kind} ${complaintId}`), complaintStep(step, { complaintId, today, leader })),
      ]
    default:
      return []
  }
}

type Make = <Type extends keyof DataOf>(type: Type, id: string, data: DataOf[Type]) => RecordOf<Type> & DemoRecord

function replyRecords(
  world: World,
  filing: Schemas['MeetingReplyFiling'],
  { today, make }: { today: LocalDate; make: Make },
): DemoRecord[] {
  const meeting = world.find('meeting', filing.targetId)
  if (!meeting) return []
  const answer = replyAnswer(filing.body.kind, meeting.data, today)
  return [
    ...(answer.meeting ? [make('meeting', filing.targetId, answer.meeting)] : []),
    make('meetingReplyAnswer', filing.filingId, { text: answer.text }),
  ]
}

/** A complaint is answered by the leader of the unit that has the case. */
function leaderOf(world: World, caseId: string): Schemas['Actor'] {
  return world.ofCase('assignment', caseId).at(-1)?.data.unit.leader ?? leaders.jobAndHealth
}

/** A question is answered by whoever has the case. */
function caseworkerOf(world: World, caseId: string): Schemas['Actor'] {
  const assignment = world.ofCase('assignment', caseId).at(-1)?.data
  return assignment ? { name: assignment.name, role: assignment.role } : leaderOf(world, caseId)
}

/** The municipality's own number for a filing, the same every time. */
function referenceOf({ filingId, filedAt }: Filing): string {
  return `${filedAt.slice(0, 4)}-${String(Number.parseInt(filingId.slice(0, 6), 16) % 100_000).padStart(5, '0')}`
}

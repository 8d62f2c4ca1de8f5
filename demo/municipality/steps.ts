import type { Schemas } from '#demo/people/records.ts'

export type Filing = Schemas['Filing']
export type Position = Schemas['PointAnswerContent']['position']

/** Something the municipality does about a filing, so many seconds after it came. */
export type Step = { afterSeconds: number } & (
  | { kind: 'receipt' }
  | { kind: 'answerPoint'; point: number; position: Position }
  | { kind: 'answerForgotten'; point: number }
  | { kind: 'reassess'; outcome: 'upheld' | 'partlyChanged' }
  | { kind: 'forward' }
  | { kind: 'appealDecides'; outcome: 'upheld' | 'changed' }
  | { kind: 'reroute' }
  | { kind: 'needLonger' }
  | { kind: 'answerReply' }
  | { kind: 'extend' }
  | { kind: 'deliver' }
  | { kind: 'answerInquiry' }
  | { kind: 'answerAsLeader' }
  | { kind: 'decideCorrection' }
  | { kind: 'reassessLines' }
)

export interface StepPlan {
  /** In the order in which they happen. */
  steps: Step[]
  /** Numbers of the points that nobody answers unless somebody asks for it; of an inquiry that is forgotten, 1. */
  forgotten: number[]
}

const receipt: Step = { kind: 'receipt', afterSeconds: 5 }

/** What the municipality does about a filing, and when. It forgets every third point of a complaint. */
export function stepsFor(filing: Filing): StepPlan {
  switch (filing.kind) {
    case 'complaint':
      return complaintSteps(filing.body.kind, filing.body.points.length)
    case 'recordsRequest':
      return { steps: recordsSteps(filing.body.what.includes('costs')), forgotten: [] }
    case 'correction':
      return { steps: correctionSteps(filing.body), forgotten: [] }
    case 'meetingReply':
      return { steps: [receipt, { kind: 'answerReply', afterSeconds: 20 }], forgotten: [] }
    case 'missingAnswer':
      return { steps: [receipt, ...filing.body.points.map(lateAnswer)], forgotten: [] }
    case 'goOn':
      return { steps: filing.body.goesOn ? [receipt, ...appeal(15, 'changed')] : [receipt], forgotten: [] }
    // Comments are what it forgets, until the service tells the leader.
    case 'inquiry':
      return filing.body.kind === 'comment'
        ? { steps: [receipt], forgotten: [1] }
        : { steps: [receipt, { kind: 'answerInquiry', afterSeconds: 20 }], forgotten: [] }
    case 'inquiryRaised':
      return { steps: [receipt, { kind: 'answerAsLeader', afterSeconds: 20 }], forgotten: [] }
    case 'preparation':
    case 'handoverComment':
    case 'ownWords':
      return { steps: [receipt], forgotten: [] }
  }
}

/** Asked for it, the municipality answers what it had forgotten. */
function lateAnswer(point: number, index: number): Step {
  return { kind: 'answerForgotten', point, afterSeconds: 15 + 5 * index }
}

function appeal(afterSeconds: number, outcome: 'upheld' | 'changed'): Step[] {
  return [
    { kind: 'forward', afterSeconds },
    { kind: 'appealDecides', outcome, afterSeconds: afterSeconds + 30 },
  ]
}

function complaintSteps(kind: Schemas['ComplaintKind'], points: number): StepPlan {
  const numbers = Array.from({ length: points }, (_, index) => index + 1)
  const remembered = numbers.filter((number) => number % 3 !== 0)
  const answers = remembered.map(
    (point, index): Step => ({
      kind: 'answerPoint',
      point,
      position: positionOf(point, points),
      afterSeconds: answeredAfter(index),
    }),
  )
  const answered = answers.at(-1)?.afterSeconds ?? receipt.afterSeconds
  const steps = [receipt, ...before(kind, points), ...answers, ...after(kind, points, answered)]
  return { steps, forgotten: numbers.filter((number) => number % 3 === 0) }
}

/** What happens before the answers: a complaint over conduct goes to the leader, and a longer one over the handling takes longer. */
function before(kind: Schemas['ComplaintKind'], points: number): Step[] {
  if (kind === 'conduct') return [{ kind: 'reroute', afterSeconds: 8 }]
  return kind === 'handling' && points > 1 ? [{ kind: 'needLonger', afterSeconds: 10 }] : []
}

/** A decision is looked at again: one point is upheld and goes to the appeal body, several are agreed with in part. */
function after(kind: Schemas['ComplaintKind'], points: number, answered: number): Step[] {
  if (kind !== 'decision') return []
  const afterSeconds = answered + 15
  if (points > 1) return [{ kind: 'reassess', outcome: 'partlyChanged', afterSeconds }]
  return [{ kind: 'reassess', outcome: 'upheld', afterSeconds }, ...appeal(afterSeconds + 10, 'upheld')]
}

// A complaint with one point only would otherwise never be seen to be disagreed with.
function positionOf(point: number, points: number): Position {
  if (points === 1) return 'partly'
  return point % 3 === 1 ? 'agreed' : 'notAgreed'
}

/** A quarter of a minute apart for the first three answers, then five seconds, so that a long complaint does not take all day. */
function answeredAfter(index: number): number {
  return index < 3 ? 15 * (index + 1) : 45 + 5 * (index - 2)
}

/** What was built on a wrong fact is assessed again, but not at once: until then one sees that it is missing. */
function correctionSteps({ about }: Schemas['CorrectionInput']): Step[] {
  const steps: Step[] = [receipt, { kind: 'decideCorrection', afterSeconds: 20 }]
  return about.kind === 'fact' ? [...steps, { kind: 'reassessLines', afterSeconds: 50 }] : steps
}

function recordsSteps(withCosts: boolean): Step[] {
  if (!withCosts) return [receipt, { kind: 'deliver', afterSeconds: 20 }]
  return [receipt, { kind: 'extend', afterSeconds: 12 }, { kind: 'deliver', afterSeconds: 35 }]
}

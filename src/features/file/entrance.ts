import type { components } from '#api/generated/types.ts'

type Scope = components['schemas']['Scope']

/** The questions, by their place in the address: `/file/<question>`. `start` is `/file` itself. */
export const questionNames = ['start', 'wrong', 'know', 'say', 'cannot'] as const
export type QuestionName = (typeof questionNames)[number]
/** The third question: which letter? */
export type LetterQuestion = 'decision' | 'proposal'

/** An answer leads to the next question, or to where one writes. Its words are under `answer.<name>`. */
export type Answer = { name: string } & (
  | { asks: QuestionName }
  | { asks: LetterQuestion; scope: Scope }
  /** `about`: what it is about as the address writes it, `letter:<id>`. `scope`: the part of the case that a helper must have been granted. */
  | { leads: (about: string) => string; scope: Scope }
)

const complain = (kind: 'decision' | 'handling' | 'conduct') => (about: string) =>
  `/complaints/new?about=${about}&kind=${kind}`
const ask =
  (kind: 'question' | 'callBack' | 'cannotManage' | 'comment' | 'waitForStatement', otherwise = 'case') =>
  (about: string) => {
    const [name, id] = (about === 'case' ? otherwise : about).split(':')
    return `/inquiries/new?kind=${kind}&about=${name}${id ? `&id=${id}` : ''}`
  }
/** A correction points at a text; one that came from no thing is asked where it stands. */
const correct = (about: string) => {
  const [name, id] = about.split(':')
  return `/corrections/new${id ? `?about=${name}&id=${id}` : ''}`
}
const page = (path: string) => () => path

/** Nobody has to know: the kind that takes everything, and the municipality sends it to the right place. */
const unknown: Answer = { name: 'unknown', leads: complain('handling'), scope: 'complaints' }

/** What is asked, and where each answer leads: two questions, and a third where there is a letter to point at. */
export const answersTo: Record<QuestionName, readonly Answer[]> = {
  start: [
    { name: 'wrong', asks: 'wrong' },
    { name: 'know', asks: 'know' },
    { name: 'say', asks: 'say' },
    { name: 'cannot', asks: 'cannot' },
    unknown,
  ],
  wrong: [
    { name: 'decision', asks: 'decision', scope: 'complaints' },
    { name: 'handling', leads: complain('handling'), scope: 'complaints' },
    { name: 'conduct', leads: complain('conduct'), scope: 'complaints' },
    { name: 'wrongText', leads: correct, scope: 'complaints' },
    { name: 'aboutAnother', leads: page('/corrections/new?fault=notAboutMe'), scope: 'complaints' },
    unknown,
  ],
  know: [
    { name: 'question', leads: ask('question'), scope: 'inquiries' },
    { name: 'callBack', leads: ask('callBack'), scope: 'inquiries' },
    { name: 'call', leads: page('/caseworker'), scope: 'caseworker' },
    { name: 'records', leads: page('/records/new'), scope: 'records' },
    { name: 'costs', leads: page('/records/new?what=costs'), scope: 'records' },
    unknown,
  ],
  say: [
    { name: 'proposal', asks: 'proposal', scope: 'inquiries' },
    { name: 'minutes', leads: ask('comment'), scope: 'inquiries' },
    { name: 'wait', leads: ask('waitForStatement'), scope: 'inquiries' },
    { name: 'beforeMeeting', leads: page('/meetings'), scope: 'meetings' },
    unknown,
  ],
  cannot: [
    { name: 'meeting', leads: page('/meetings'), scope: 'meetings' },
    { name: 'activity', leads: ask('cannotManage', 'plan'), scope: 'inquiries' },
    { name: 'other', leads: ask('cannotManage'), scope: 'inquiries' },
    unknown,
  ],
}

/** Where an answer leads. A letter that one came from needs not be asked for. */
export function pathOf(answer: Answer, about: string): string {
  if ('leads' in answer) return answer.leads(about)
  if (about.startsWith('letter:') && answer.asks === 'decision') return complain('decision')(about)
  if (about.startsWith('letter:') && answer.asks === 'proposal') return ask('comment')(about)
  return `/file/${answer.asks}${about === 'case' ? '' : `?about=${about}`}`
}

/** The answers that somebody has who may open these parts of the case. A question without any is not asked. */
export function answersOpen(question: QuestionName, isOpen: (scope: Scope) => boolean): Answer[] {
  return answersTo[question].filter((answer) => {
    if ('scope' in answer) return isOpen(answer.scope)
    return answersOpen(answer.asks, isOpen).some(({ name }) => name !== 'unknown')
  })
}

/** Where the forms of the app keep what a person writes, in the order in which it is read. */
const written = [
  ...['whatHappened', 'when', 'where', 'present', 'rule', 'principleDecision', 'wish'],
  ...['statement', 'questions', 'text', 'remarks', 'lateReason', 'times', 'phone'],
]

/** What a person wrote, from whichever form it is: a complaint's points one by one, then the rest. What is not known is not shown. */
export function writtenIn(content: object): string[] {
  const { points, ...rest } = content as { points?: unknown }
  const texts = (Array.isArray(points) ? (points as unknown[]) : []).map(
    (point, index) => `${index + 1}. ${textsOf(point).join('\n')}`,
  )
  return [...texts, ...textsOf(rest)]
}

function textsOf(part: unknown): string[] {
  if (typeof part !== 'object' || part === null) return []
  const known = part as Record<string, unknown>
  return written
    .flatMap((name) => known[name])
    .filter((text): text is string => typeof text === 'string' && text.trim() !== '')
    .map((text) => text.trim())
}

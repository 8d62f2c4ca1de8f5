/** How PostgreSQL's text form of a value becomes a JavaScript value, the same for every driver. */
type Parser = (text: string) => unknown

const instant: Parser = (text) => {
  const date = new Date(text)
  // 'infinity' has no ISO form and stays as PostgreSQL writes it.
  return Number.isNaN(date.getTime()) ? text : date.toISOString()
}

const same: Parser = (text) => text

// The keys are type numbers (oids) from PostgreSQL's catalogue pg_type.
export const columnParsers: Readonly<Record<number, Parser>> = {
  17: (text) => Buffer.from(text.slice(2), 'hex'), // bytea
  20: Number, // int8: our numbers are counts and sequence numbers, far below 2^53
  1082: same, // date: a day without a zone; a Date object would invent one
  1114: same, // timestamp
  1184: instant, // timestamptz
  1700: same, // numeric: money keeps every digit
}

/** The array type of each element type above that our tables may return. */
export const arrayTypes: Readonly<Record<number, number>> = { 1016: 20, 1182: 1082, 1185: 1184, 1231: 1700 }

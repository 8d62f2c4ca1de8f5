import type { LocalDate } from './local-date.ts'

/** Words in the reader's languages. */
export type Text = Readonly<{ da: string; en: string }>

/** Where a rule stands written. */
export type Source = Readonly<{ title: Text; citation: Text; url: string | null }>

/** Every deadline that the product computes. */
export const ruleIds = [
  'complaint.fourWeeks',
  'complaint.reassessment',
  'complaint.goOn',
  'complaint.offer.reassessment',
  'complaint.offer.appealDecision',
  'ombudsman.oneYear',
  'reasons.ask',
  'reasons.answer',
  'records.sevenWorkingDays',
  'records.complainOverDelay',
  'gdpr.oneMonth',
  'gdpr.threeMonths',
  'gdpr.breachNotice',
  'letter.paperReceived',
  'letter.quickPaperReceived',
  'activity.needAssessment',
  'programme.noActivity',
  'case.stagnation',
  'inquiry.question',
  'inquiry.callBack',
  'inquiry.cannotManage',
  'inquiry.comment',
  'inquiry.waitForStatement',
] as const

export type RuleId = (typeof ruleIds)[number]

/**
 * How days are counted; the day of the event itself never counts.
 * - weeks: the same weekday, `amount` weeks later
 * - workingDays: the `amount`-th working day after the start
 * - calendarMonth: the same day of the month, `amount` months later, or that month's last day
 * - years: the same day of the year, `amount` years later; 28 February for a 29 February
 * - days: `amount` days later
 * - daysBefore: `amount` days earlier
 */
export type RuleKind = 'weeks' | 'workingDays' | 'calendarMonth' | 'years' | 'days' | 'daysBefore'

/** Who has to act before a last day: the citizen, the municipality, or the body that complaints are passed on to. */
export type Whose = 'citizen' | 'authority' | 'appealBody'

/** One rule as it stood in a period. A change of law is a new version, never an edit of the old one. */
export type RuleVersion = Readonly<{
  id: RuleId
  /** First start date for which this version is used. The rule itself may be older; earlier dates are refused. */
  validFrom: LocalDate
  /** Last start date for which this version is used; null while it stands. */
  validTo: LocalDate | null
  kind: RuleKind
  amount: number
  /** Whether a last day that is not a working day moves to the next working day. */
  endsOn: 'workingDay' | 'anyDay'
  /** Who must act before the day is over. */
  whose: Whose
  source: Source
  /** The day somebody last held the data against the source. */
  verifiedOn: LocalDate
  /** What is not certain about the rule or its counting; null when nothing is known to be. */
  uncertainty: Text | null
}>

/** A day that is no holiday but on which public offices do not count deadlines as ending. */
export type ClosedDay = Readonly<{
  /** `MM-DD` */
  monthDay: string
  validFrom: LocalDate
  validTo: LocalDate | null
  name: Text
  source: Source
  verifiedOn: LocalDate
}>

/** The rule id is not in the data. */
export class UnknownRuleError extends Error {
  constructor(id: string) {
    super(`Unknown rule: ${JSON.stringify(id)}`)
    this.name = 'UnknownRuleError'
  }
}

/** The rule is known, but no version of it covers the date. */
export class RuleNotInForceError extends Error {
  constructor(id: RuleId, date: LocalDate) {
    super(`No version of rule ${id} is known for ${date}`)
    this.name = 'RuleNotInForceError'
  }
}

/** The version of a rule for a start date. Throws UnknownRuleError or RuleNotInForceError. */
export function versionOn(versions: readonly RuleVersion[], id: RuleId, date: LocalDate): RuleVersion {
  const ofRule = versions.filter((version) => version.id === id)
  if (ofRule.length === 0) throw new UnknownRuleError(id)
  const version = ofRule.find(({ validFrom, validTo }) => validFrom <= date && (validTo === null || date <= validTo))
  if (!version) throw new RuleNotInForceError(id, date)
  return version
}

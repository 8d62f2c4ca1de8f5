import type { LocalDate } from './calendar.ts'
import { addDays, sayShort, workdayFrom } from './calendar.ts'

/** Four weeks after the day it was received, or the next working day: the last day to complain over a decision. */
export function fourWeeksAfter(receivedOn: LocalDate): LocalDate {
  return workdayFrom(addDays(receivedOn, 28))
}

/** A letter as it was sent: head, paragraphs parted by an empty line, and signature. */
export function original(letter: {
  language: 'da' | 'en'
  unit: string
  date: LocalDate
  reference: string
  subject: string
  paragraphs: readonly string[]
  signature: string
}): string {
  const { language, unit, date, reference, subject, paragraphs, signature } = letter
  const head =
    language === 'da'
      ? `Strandby Kommune\n${unit}\nHavnepladsen 1\n\nDato: ${sayShort(date).da}\nSagsnr.: ${reference}`
      : `Strandby Municipality\n${unit}\nHavnepladsen 1\n\nDate: ${sayShort(date).en}\nCase no.: ${reference}`
  const greeting = language === 'da' ? 'Med venlig hilsen' : 'Yours sincerely'
  return [head, subject, ...paragraphs, `${greeting}\n${signature}`].join('\n\n')
}

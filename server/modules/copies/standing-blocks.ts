import type { Matter } from '#server/modules/matters/matters.public.ts'
import type { Block } from '#server/paper/paper.ts'
import { dateIn, type Language, textIn, wordsFor } from '#server/words.ts'

/** Whose turn it is, since when and until when, with the sums and the rule when one gives the day. */
export function standingBlocks(matter: Matter, language: Language): Block[] {
  const t = wordsFor('copies', language)
  const common = wordsFor('common', language)
  const { turn, since, dueOn, overdueDays, deadline } = matter
  const rows = [
    { label: t('standing.turn'), value: t(`standing.${turn}`) },
    { label: t('standing.since'), value: dateIn(language, since) },
  ]
  if (dueOn !== undefined) {
    const date = dateIn(language, dueOn)
    const value = overdueDays > 0 && turn === 'authority' ? t('standing.overdue', { date, count: overdueDays }) : date
    rows.push({ label: t('standing.due'), value })
  }
  if (deadline) {
    const unit = common(`deadline.unit.${deadline.unit}`, { count: deadline.counted })
    const rule = textIn(language, deadline.source.label)
    rows.push(
      { label: t('standing.sums'), value: t('standing.sumsText', { unit, start: dateIn(language, deadline.start) }) },
      {
        label: t('standing.rule'),
        value: t('standing.ruleChecked', { rule, date: dateIn(language, deadline.verifiedOn) }),
      },
    )
  }
  return [
    { kind: 'heading', level: 2, text: t('standing.heading') },
    { kind: 'facts', rows },
  ]
}

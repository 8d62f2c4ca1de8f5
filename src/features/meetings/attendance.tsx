import { TextOf } from '#src/shared/i18n/text-of.tsx'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { citedRules } from '#src/shared/rules/cited-rules.ts'
import { RuleCitation } from '#src/shared/ui/rule-citation.tsx'
import type { Meeting } from './meetings.queries.ts'

/** Whether one must come, what that means and by which rule; and the right to bring somebody, which always stands. */
export function Attendance({ meeting: { attendance }, over }: { meeting: Meeting; over: boolean }) {
  const t = useWords('meetings')
  return (
    <section className="stack">
      <h2>{t(over ? 'attended.heading' : 'attendance.heading')}</h2>
      <div className="stack stack-tight">
        <p>
          <strong>{t(over ? `attended.${attendance.required}` : `attendance.${attendance.required}`)}</strong>
        </p>
        <p className="own-text">
          <TextOf text={attendance.explanation} />
        </p>
        <RuleCitation rule={attendance.rule} />
      </div>
      {!over && <Helper />}
    </section>
  )
}

function Helper() {
  const t = useWords('meetings')
  return (
    <div className="stack stack-tight">
      <h3>{t('helper.heading')}</h3>
      <p>{t('helper.text')}</p>
      <RuleCitation rule={citedRules.mayBringSomebody} />
    </div>
  )
}

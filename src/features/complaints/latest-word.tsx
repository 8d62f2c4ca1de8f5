import { useDates } from '#src/shared/i18n/dates.ts'
import { TextOf } from '#src/shared/i18n/text-of.tsx'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { ActorLine } from '#src/shared/ui/actor-line.tsx'
import { RuleCitation } from '#src/shared/ui/rule-citation.tsx'
import type { Complaint } from './complaints.queries.ts'
import { useEventSentence } from './event-sentence.ts'

/** The latest that the municipality or the appeal body wrote about the whole complaint: what, in which words, by which rule, who. */
export function LatestWord({ complaint: { history, treatedAs } }: { complaint: Complaint }) {
  const t = useWords('complaints')
  const sentence = useEventSentence()
  const { longDate, dateOf } = useDates()
  const latest = history.findLast(({ text }) => text !== undefined)
  if (!latest?.text) return null
  const { text, by, rule, to, at } = latest
  return (
    <section className="stack">
      <h2>{t('latest.heading')}</h2>
      <p>
        <strong>{sentence(latest)}</strong> <span className="small quiet">{longDate(dateOf(at))}</span>
      </p>
      <p className="own-text">
        <TextOf text={text} />
      </p>
      {rule && <RuleCitation rule={rule} />}
      {(to || by) && (
        <dl className="point-text">
          {to && (
            <>
              <dt>{t('latest.to')}</dt>
              <dd>
                <TextOf text={to} />
              </dd>
            </>
          )}
          {by && (
            <>
              <dt>{t('latest.by')}</dt>
              <dd>
                <ActorLine actor={by} />
              </dd>
            </>
          )}
        </dl>
      )}
      {treatedAs && <p>{t(`latest.treatedAs.${treatedAs}`)}</p>}
    </section>
  )
}

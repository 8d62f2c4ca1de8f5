import { Passage } from '#src/shared/corrections/passage.tsx'
import { piecesOf } from '#src/shared/corrections/pointed-at.ts'
import { PointingArea } from '#src/shared/corrections/pointing.tsx'
import { language } from '#src/shared/i18n/i18n.ts'
import { type Text, TextOf } from '#src/shared/i18n/text-of.tsx'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { Empty } from '#src/shared/ui/query-state.tsx'
import type { Meeting } from './meetings.queries.ts'

/** What was agreed and written afterwards. When nothing is there yet, it says whose turn that is. */
export function Afterwards({ meeting }: { meeting: Meeting }) {
  const t = useWords('meetings')
  const { id, state, outcome, minutes, corrections } = meeting
  if (state === 'cancelled') return null
  return (
    <section className="stack">
      <h2>{t('after.heading')}</h2>
      {!outcome && !minutes && (
        <Empty heading={t('after.none')}>
          <p>{t('after.noneNext')}</p>
        </Empty>
      )}
      {outcome && (
        <div className="card stack stack-tight">
          <h3>{t('after.outcome')}</h3>
          <Passage at={{ kind: 'meeting', id, part: 'outcome' }} marks={corrections} always>
            <TextOf text={outcome} />
          </Passage>
        </div>
      )}
      {minutes && (
        <PointingArea>
          {(button) => (
            <div className="stack stack-tight">
              <h3>{t('after.minutes')}</h3>
              <Minutes meeting={{ id, minutes, ...(corrections ? { corrections } : {}) }} />
              {button}
            </div>
          )}
        </PointingArea>
      )}
    </section>
  )
}

/** Line by line, each with what was said about it. A translation with other lines is shown in Danish, which is the valid text. */
function Minutes({
  meeting: { id, minutes, corrections },
}: {
  meeting: Pick<Meeting, 'id' | 'corrections'> & { minutes: Text }
}) {
  const valid = piecesOf(minutes.da, 'line')
  const translated = piecesOf(minutes[language()] ?? '', 'line')
  const lines = translated.length === valid.length ? translated : valid
  return (
    <div className="stack stack-tight" lang={lines === valid ? 'da' : undefined}>
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines of minutes never change places.
        <Passage key={index} at={{ kind: 'meeting', id, part: `minutes.${index}` }} marks={corrections}>
          {line}
        </Passage>
      ))}
    </div>
  )
}

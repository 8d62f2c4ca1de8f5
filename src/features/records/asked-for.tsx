import { useDates } from '#src/shared/i18n/dates.ts'
import { useWords } from '#src/shared/i18n/use-words.ts'
import type { RecordsRequestInput } from './records.queries.ts'

/** What was asked for, as a list of plain lines. */
export function AskedFor({ request: { what, from, to, kinds = [], remarks } }: { request: RecordsRequestInput }) {
  const t = useWords('records')
  const { plainDate } = useDates()
  return (
    <>
      <ul>
        {what.map((one) => (
          <li key={one}>
            {t(`what.${one}`)}
            {one === 'period' && from && to && <>: {t('fromTo', { from: plainDate(from), to: plainDate(to) })}</>}
            {one === 'kinds' && kinds.length > 0 && <>: {kinds.map((kind) => t(`kind.${kind}`)).join(', ')}</>}
          </li>
        ))}
      </ul>
      {remarks && (
        <>
          <p className="small quiet">{t('form.remarks')}</p>
          <p className="own-text">{remarks}</p>
        </>
      )}
    </>
  )
}

import { useDates } from '#src/shared/i18n/dates.ts'
import { FilledWords } from '#src/shared/i18n/filled-words.tsx'
import { TextOf } from '#src/shared/i18n/text-of.tsx'
import { useWords } from '#src/shared/i18n/use-words.ts'
import type { PlanChange } from './plan.queries.ts'
import { codeKey, sentenceKey } from './plan-words.ts'

type Value = NonNullable<PlanChange['from']>

/** A change as a sentence: "Din sagsbehandler ændrede slutdatoen for … fra … til …". Words that were changed stand below it, before and after. */
export function ChangeSentence({ change }: { change: PlanChange }) {
  const t = useWords('plan')
  const short = useShortValue(change)
  const from = short(change.from)
  const to = short(change.to)
  const tail = `changeTail.${from ? (to ? 'fromTo' : 'from') : to ? 'to' : 'none'}`
  const gaps = { by: <TextOf text={change.by} />, title: <TextOf text={change.subject.title} /> }
  return (
    <>
      <p>
        <FilledWords
          t={t}
          name={tail}
          gaps={{ head: <FilledWords t={t} name={sentenceKey(change)} gaps={gaps} />, from, to }}
        />
      </p>
      <BeforeAndAfter change={change} />
    </>
  )
}

/** Days and codes fit into the sentence. */
function useShortValue(change: PlanChange): (value: Value | undefined) => string | undefined {
  const t = useWords('plan')
  const { plainDate } = useDates()
  return (value) => {
    if (value?.date) return plainDate(value.date)
    const key = value?.code && codeKey(change, value.code)
    return key ? t(key) : undefined
  }
}

function BeforeAndAfter({ change: { from, to } }: { change: PlanChange }) {
  const t = useWords('plan')
  if (!from?.text && !to?.text) return null
  return (
    <dl className="before-after">
      {from?.text && (
        <>
          <dt>{t('changeBefore')}</dt>
          <dd className="own-text quiet">
            <TextOf text={from.text} />
          </dd>
        </>
      )}
      {to?.text && (
        <>
          <dt>{t('changeAfter')}</dt>
          <dd className="own-text">
            <TextOf text={to.text} />
          </dd>
        </>
      )}
    </dl>
  )
}

import { useState } from 'react'
import { useFormContext } from 'react-hook-form'
import { Link } from 'react-router'
import { useCasePath } from '#src/shared/case/case-path.ts'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { Button } from '#src/shared/ui/button.tsx'
import { Details } from '#src/shared/ui/details.tsx'
import { RuleCitation } from '#src/shared/ui/rule-citation.tsx'
import { type Beginning, beginnings } from './beginnings.ts'
import { type ComplaintDraft, mostPoints, withBeginning } from './complaint-draft.ts'
import { pointFieldId } from './complaint-faults.ts'
import { complaintRules } from './complaint-rules.ts'
import type { ComplaintKind } from './complaints.queries.ts'
import { useFocusAfterRender } from './use-focus-after-render.ts'

interface BeginningListProps {
  kind: ComplaintKind
}

/** Ready beginnings: those that fit the kind of complaint, then the others. One is put in when its button is pressed, and never over what was typed. */
export function BeginningList({ kind }: BeginningListProps) {
  const t = useWords('beginnings')
  const { getValues, setValue } = useFormContext<ComplaintDraft>()
  const [said, setSaid] = useState('')
  const focusNext = useFocusAfterRender()
  const put = ({ name }: Beginning) => {
    const before = getValues('points')
    const words = { whatHappened: t(`${name}.happened`), wish: t(`${name}.wish`) }
    const { points, index } = withBeginning(before, words)
    if (points.length > mostPoints) return setSaid(t('full'))
    setValue('points', points)
    setSaid(t('put', { number: index + 1 }))
    focusNext(pointFieldId(index, 'whatHappened'))
  }
  const isFor = ({ kinds }: Beginning) => kinds.includes(kind)
  const all: readonly Beginning[] = beginnings
  return (
    <>
      <h3>{t('heading')}</h3>
      <p>{t('intro')}</p>
      <Group beginnings={all.filter(isFor)} onPut={put} />
      <h3>{t('others')}</h3>
      <p>{t('othersText')}</p>
      <Group beginnings={all.filter((each) => !isFor(each))} onPut={put} />
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </>
  )
}

interface GroupProps {
  beginnings: readonly Beginning[]
  onPut: (beginning: Beginning) => void
}

function Group({ beginnings, onPut }: GroupProps) {
  const t = useWords('beginnings')
  return (
    <ul role="list" className="beginnings">
      {beginnings.map((beginning) => (
        <li key={beginning.name}>
          <Details summary={t(`${beginning.name}.title`)}>
            <Ready beginning={beginning} onPut={() => onPut(beginning)} />
          </Details>
        </li>
      ))}
    </ul>
  )
}

function Ready({ beginning: { name, rule, elsewhere }, onPut }: { beginning: Beginning; onPut: () => void }) {
  const t = useWords('beginnings')
  const to = useCasePath()
  return (
    <>
      <p className="own-text">{t(`${name}.happened`)}</p>
      <p className="own-text">{t(`${name}.wish`)}</p>
      <RuleCitation rule={complaintRules[rule]} />
      {elsewhere && (
        <p>
          {t(`elsewhere.${name}.text`)} <Link to={to(elsewhere)}>{t(`elsewhere.${name}.link`)}</Link>
        </p>
      )}
      <div>
        <Button kind="secondary" onClick={onPut}>
          {t('use')} <span className="visually-hidden">{t(`${name}.title`)}</span>
        </Button>
      </div>
    </>
  )
}

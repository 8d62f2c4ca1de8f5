import { Link } from 'react-router'
import { useCasePath } from '#src/shared/case/case-path.ts'
import { useDates } from '#src/shared/i18n/dates.ts'
import { TextOf } from '#src/shared/i18n/text-of.tsx'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { PhoneLink } from '#src/shared/ui/phone-link.tsx'
import { ComplaintDeadline } from './complaint-deadline.tsx'
import { Entrance } from './entrance.tsx'
import type { Letter, LetterOption } from './letters.queries.ts'
import { Part } from './part.tsx'

/** What one can do and until when, with the way to do it. The entrance is there on every letter, whatever the options say. */
export function Options({ letter }: { letter: Letter }) {
  const t = useWords('letters')
  return (
    <Part heading={t('part.options')}>
      {letter.options.length > 0 && (
        <ul className="letter-options">
          {letter.options.map((option) => (
            <li key={option.action + option.text.da}>
              <TextOf text={option.text} /> <By letter={letter} option={option} />
              <Way letter={letter} option={option} />
            </li>
          ))}
        </ul>
      )}
      {letter.kind === 'decision' && <ComplaintDeadline letter={letter} />}
      <Entrance letter={letter} />
    </Part>
  )
}

/** The option's own day. For complaints over a decision the deadline below says it, with its sums. */
function By({ letter, option: { by, action } }: { letter: Letter; option: LetterOption }) {
  const t = useWords('letters')
  const { longDate, today } = useDates()
  if (!by || (action === 'complain' && letter.kind === 'decision')) return null
  const passed = by < today()
  const late = action === 'complain' || action === 'comment' ? 'byPassedOpen' : 'byPassed'
  return <strong>{t(passed ? late : 'by', { date: longDate(by) })}</strong>
}

function Way({ letter, option: { action } }: { letter: Letter; option: LetterOption }) {
  const t = useWords('letters')
  const to = useCasePath()
  if (action === 'attend') {
    return (
      <span className="letter-way no-print">
        <Link to={to('/meetings')}>{t('goToMeetings')}</Link>
      </span>
    )
  }
  if (action === 'call' && letter.answerPhone) {
    return (
      <span className="letter-way">
        {t('phone')} <PhoneLink number={letter.answerPhone} />
      </span>
    )
  }
  return null
}

import { Link } from 'react-router'
import { useCasePath } from '#src/shared/case/case-path.ts'
import { useSoughtFault } from '#src/shared/corrections/sought-fault.ts'
import { TextOf } from '#src/shared/i18n/text-of.tsx'
import { useWords } from '#src/shared/i18n/use-words.ts'
import type { Activity } from './plan.queries.ts'

/** "I disagree" leads to a complaint about the activity; "something is wrong" to its page, where each text can be pointed at. */
export function Objections({ activity: { id, title } }: { activity: Pick<Activity, 'id' | 'title'> }) {
  const t = useWords('plan')
  const to = useCasePath()
  const { fault = 'wrong' } = useSoughtFault()
  const ways = [
    { way: 'disagree', path: `/complaints/new?about=activity:${id}` },
    { way: 'wrong', path: `/plan/activities/${id}?fault=${fault}` },
  ] as const
  return (
    <p className="row no-print objections">
      {ways.map(({ way, path }) => (
        <Link key={way} to={to(path)}>
          {t(`objection.${way}`)}
          <span className="visually-hidden">
            {': '}
            <TextOf text={title} />
          </span>
        </Link>
      ))}
    </p>
  )
}

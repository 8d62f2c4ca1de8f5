import { Link } from 'react-router'
import { useCasePath } from '#src/shared/case/case-path.ts'
import { TextOf } from '#src/shared/i18n/text-of.tsx'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { LinkButton } from '#src/shared/ui/button.tsx'
import type { Activity } from './plan.queries.ts'

interface ObjectionsProps {
  activity: Pick<Activity, 'id' | 'title'>
  large?: boolean
}

/** "I disagree" and "something is wrong", beside every activity: both lead to the one entrance, which asks the rest. */
export function Objections({ activity: { id, title }, large = false }: ObjectionsProps) {
  const t = useWords('plan')
  const to = useCasePath()
  const entrance = to(`/complaints/new?about=activity:${id}`)
  const ways = ['disagree', 'wrong'].map((way) => ({
    way,
    path: `${entrance}&because=${way}`,
    label: t(`objection.${way}`),
  }))
  return (
    <p className="row no-print objections">
      {ways.map(({ way, path, label }) =>
        large ? (
          <LinkButton key={way} kind="secondary" to={path}>
            {label}
          </LinkButton>
        ) : (
          <Link key={way} to={path}>
            {label}
            <span className="visually-hidden">
              {': '}
              <TextOf text={title} />
            </span>
          </Link>
        ),
      )}
    </p>
  )
}

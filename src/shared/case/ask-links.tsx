import { Link } from 'react-router'
import type da from '#locales/da/ask.json'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { useCasePath } from './case-path.ts'
import { useMayFile } from './may-file.tsx'

type Ways = typeof da
/** What one can ask for about a thing: only what there are words for. */
type WayAbout<About> = { [Way in keyof Ways]: About extends keyof Ways[Way] ? Way : never }[keyof Ways]

interface AskLinksProps<About> {
  about: About
  /** The letter, meeting or activity. */
  id?: string
  /** What one can do here, the likeliest first. */
  ways: readonly WayAbout<About>[]
}

/** Small ways to ask or say something about the very thing that one looks at. The page lists the word file `ask` in routes.tsx. */
export function AskLinks<About extends 'letter' | 'meeting' | 'activity' | 'caseworker'>(props: AskLinksProps<About>) {
  const { about, id, ways } = props
  const t = useWords('ask')
  const to = useCasePath()
  if (!useMayFile('inquiries')) return null
  return (
    <ul role="list" className="row no-print">
      {ways.map((way) => (
        <li key={way}>
          <Link to={to(`/inquiries/new?kind=${way}&about=${about}${id ? `&id=${id}` : ''}`)}>
            {t(`${way}.${about}`)}
          </Link>
        </li>
      ))}
    </ul>
  )
}

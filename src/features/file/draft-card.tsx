import { Link } from 'react-router'
import { useCasePath } from '#src/shared/case/case-path.ts'
import { draftPath } from '#src/shared/drafts/draft-path.ts'
import type { Draft } from '#src/shared/drafts/drafts.api.ts'
import { useDates } from '#src/shared/i18n/dates.ts'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { Button } from '#src/shared/ui/button.tsx'

/** One draft: what it will become, how it begins, when it was saved, until when it is kept. */
export function DraftCard({ draft, onRemove }: { draft: Draft; onRemove: () => void }) {
  const t = useWords('file')
  const to = useCasePath()
  const { longInstant, plainDate } = useDates()
  const name = t(`drafts.kind.${draft.kind}`)
  const begins = excerptOf(draft.content)
  return (
    <li className="card stack stack-tight">
      <h3 className="card-heading">
        <Link to={to(draftPath(draft))}>{t('drafts.continue', { name })}</Link>
      </h3>
      {begins && <p className="file-excerpt">“{begins}”</p>}
      <p className="small quiet">
        {t('drafts.saved', { when: longInstant(draft.savedAt), until: plainDate(draft.expiresOn) })}
      </p>
      <div>
        <Button kind="quiet" onClick={onRemove}>
          {t('drafts.remove')} <span className="visually-hidden">{name}</span>
        </Button>
      </div>
    </li>
  )
}

const longestExcerpt = 90
/** Where the forms of the app keep what a person writes. */
const written = ['whatHappened', 'statement', 'text', 'remarks']

/** How a draft begins, from whichever form it is. Its content is the form's own; what is not known is not shown. */
function excerptOf(content: Draft['content']): string {
  const [first] = Array.isArray(content.points) ? (content.points as unknown[]) : []
  const places = [first, content].filter(
    (place): place is Record<string, unknown> => typeof place === 'object' && place !== null,
  )
  const texts = places.flatMap((place) => written.map((name) => place[name]))
  const text = texts.find((one): one is string => typeof one === 'string' && one.trim() !== '')?.trim() ?? ''
  return text.length > longestExcerpt ? `${text.slice(0, longestExcerpt).trimEnd()} …` : text
}

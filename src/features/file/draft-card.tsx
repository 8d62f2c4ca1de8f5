import { Link } from 'react-router'
import { useCasePath } from '#src/shared/case/case-path.ts'
import { draftPath } from '#src/shared/drafts/draft-path.ts'
import type { ListedDraft } from '#src/shared/drafts/drafts.api.ts'
import { useDates } from '#src/shared/i18n/dates.ts'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { writtenIn } from '#src/shared/offline/written-in.ts'
import { Button } from '#src/shared/ui/button.tsx'
import { Tag } from '#src/shared/ui/tag.tsx'

/** One draft: what it will become, how it begins, when it was saved, until when it is kept. */
export function DraftCard({ draft, onRemove }: { draft: ListedDraft; onRemove: () => void }) {
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
      {draft.stored ? (
        <p className="small quiet">
          {t('drafts.saved', { when: longInstant(draft.savedAt), until: plainDate(draft.stored.expiresOn) })}
        </p>
      ) : (
        <p className="row">
          <Tag tone="attention">{t('drafts.onlyHere')}</Tag>
          <span className="small quiet">{t('drafts.savedHere', { when: longInstant(draft.savedAt) })}</span>
        </p>
      )}
      <div>
        <Button kind="quiet" onClick={onRemove}>
          {t('drafts.remove')} <span className="visually-hidden">{name}</span>
        </Button>
      </div>
    </li>
  )
}

const longestExcerpt = 90

/** How a draft begins. */
function excerptOf(content: ListedDraft['content']): string {
  const text = writtenIn(content)[0]?.replace(/^1\. /, '') ?? ''
  return text.length > longestExcerpt ? `${text.slice(0, longestExcerpt).trimEnd()} …` : text
}

import { Link } from 'react-router'
import { useCasePath } from '#src/shared/case/case-path.ts'
import { useWords } from '#src/shared/i18n/use-words.ts'
import type { OutboxItem, Refusal } from '#src/shared/offline/outbox-item.ts'
import { Button } from '#src/shared/ui/button.tsx'
import { filedPath, idOfTarget } from './filed-path.ts'
import { ItemName, ItemState, ItemText } from './item-head.tsx'
import { OtherWays } from './other-ways.tsx'
import { isTaken, type OutboxActs } from './outbox.acts.ts'

/** Something that the service did not take: why, and the next step. The text is kept. */
export function NeedsYouCard({ item, acts }: { item: OutboxItem; acts: OutboxActs }) {
  const t = useWords('outbox')
  const to = useCasePath()
  if (item.state.name !== 'needsYou') return null
  const reason = reasonOf(item.state.refusal)
  const name = t(`kind.${item.draft.kind}`)
  return (
    <li className="card card-attention stack">
      <h3 className="card-heading">
        <ItemName item={item} />
      </h3>
      <ItemState words={t('needsYou.tag')} />
      <p>{t(`needsYou.${reason}`)}</p>
      {reason === 'changed' && (
        <p>
          <Link to={to(filedPath(item.draft.kind, item.id, idOfTarget(item.draft.target)))}>
            {t('needsYou.seeFiled')}
          </Link>
        </p>
      )}
      {reason === 'closed' && <OtherWays way={item.facts.otherWay} instead />}
      <ItemText item={item} />
      <div className="row no-print">
        <Button onClick={() => acts.mend(item)}>
          {t('act.mendAndSend')} <span className="visually-hidden">{name}</span>
        </Button>
        <Button kind="secondary" onClick={() => acts.keepAsDraft(item)}>
          {t('act.keep')} <span className="visually-hidden">{name}</span>
        </Button>
        <Button kind="quiet" onClick={() => acts.remove(item)}>
          {t('act.remove')} <span className="visually-hidden">{name}</span>
        </Button>
      </div>
    </li>
  )
}

/** A key of the words under `needsYou`. */
function reasonOf(refusal: Refusal): 'words' | 'changed' | 'tooLarge' | 'closed' | 'stale' | 'refused' {
  const { status, pointers } = refusal
  if (isTaken(refusal)) return 'changed'
  if (pointers.length > 0) return 'words'
  if (status === 413) return 'tooLarge'
  if (status === 412) return 'stale'
  return status === 403 || status === 404 ? 'closed' : 'refused'
}

import { Link } from 'react-router'
import { useCasePath } from '#src/shared/case/case-path.ts'
import { useOutbox } from '#src/shared/filing/use-outbox.ts'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { Button } from '#src/shared/ui/button.tsx'
import { Icon } from '#src/shared/ui/icon.tsx'
import { printer } from '#src/shared/ui/icons.ts'
import { Page } from '#src/shared/ui/page.tsx'
import { EarlierList } from './earlier-list.tsx'
import { NeedsYouCard } from './needs-you-card.tsx'
import { useOutboxActs } from './outbox.acts.ts'
import { SentList } from './sent-list.tsx'
import { Thrown } from './thrown.tsx'
import { WaitingCard } from './waiting-card.tsx'
import './outbox.css'

/** What waits on this phone and is not filed yet, what needs the person, and everything that has arrived, from wherever it was sent. */
export function OutboxPage() {
  const t = useWords('outbox')
  const outbox = useOutbox()
  const acts = useOutboxActs()
  const items = outbox?.items ?? []
  const waiting = items.filter(({ state }) => state.name === 'waiting')
  const needsYou = items.filter(({ state }) => state.name === 'needsYou')
  // Nothing is said of what waits before it is known.
  const lead = waiting.length === 0 && needsYou.length > 0 ? t('leadNeedsYou') : t('lead', { count: waiting.length })
  return (
    <Page title={t('title')} lead={<p role="status">{outbox && lead}</p>}>
      <div className="stack stack-parts outbox" data-content>
        {acts.failed && <p role="alert">{t('failed')}</p>}
        {acts.thrown && <Thrown onRestore={acts.restore} />}
        <Kept shown={acts.kept} />
        {needsYou.length > 0 && (
          <section className="stack">
            <h2>{t('needsYou.heading')}</h2>
            <ul role="list" className="card-list">
              {needsYou.map((item) => (
                <NeedsYouCard key={item.id} item={item} acts={acts} />
              ))}
            </ul>
          </section>
        )}
        {outbox && waiting.length > 0 && (
          <section className="stack">
            <h2>{t('waiting.heading')}</h2>
            <ul role="list" className="card-list">
              {waiting.map((item) => (
                <WaitingCard key={item.id} item={item} outbox={outbox} acts={acts} />
              ))}
            </ul>
            <div>
              <Button busy={outbox.sending !== undefined} onClick={acts.sendAll}>
                {t(outbox.sending === undefined ? 'waiting.sendNow' : 'waiting.sending')}
              </Button>
            </div>
          </section>
        )}
        <SentList sent={outbox?.sent ?? []} />
        <EarlierList shown={new Set(outbox?.sent.map(({ id }) => id))} />
        {items.length > 0 && (
          <div>
            <Button kind="secondary" onClick={() => print()}>
              <Icon shape={printer} />
              {t('print')}
            </Button>
          </div>
        )}
      </div>
    </Page>
  )
}

/** Something became a draft again. */
function Kept({ shown }: { shown: boolean }) {
  const t = useWords('outbox')
  const to = useCasePath()
  return (
    <div role="status" className="just-sent">
      {shown && (
        <p>
          {t('kept')} <Link to={to('/file')}>{t('seeDrafts')}</Link>
        </p>
      )}
    </div>
  )
}

import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useCase } from '#src/shared/http/session.ts'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { makeShared } from '#src/shared/offline/choose.ts'
import { keptFactsQuery } from '#src/shared/offline/kept-facts.ts'
import { readPreference, writePreference } from '#src/shared/preferences.ts'
import { Alert } from '#src/shared/ui/alert.tsx'
import { Button } from '#src/shared/ui/button.tsx'
import { Details } from '#src/shared/ui/details.tsx'
import { Page } from '#src/shared/ui/page.tsx'
import { KeptCopy } from './kept-copy.tsx'
import { LockForm } from './lock-form.tsx'
import './settings.css'

type Change = 'mine' | 'notMine'

/** How this phone keeps things: the choice, its lock, what is kept, and the way back. Helpers have no choice: nothing of others stays here. */
export function PhonePage() {
  const t = useWords('phone')
  const client = useQueryClient()
  const access = useCase()
  const [changed, setChanged] = useState<Change>()
  const own = readPreference('phone') === 'own'
  const back = { to: '/settings', label: t('settings') }
  if (access?.relation !== 'self') {
    return (
      <Page title={t('title')} back={back}>
        <p>{t('helper')}</p>
      </Page>
    )
  }
  const change = (to: Change) => {
    setChanged(to)
    void client.invalidateQueries({ queryKey: keptFactsQuery.queryKey })
  }
  return (
    <Page title={t('title')} back={back} lead={<p>{t(own ? 'own.lead' : 'shared.lead')}</p>}>
      {changed && <Changed key={changed} to={changed} />}
      {own ? (
        <Own onMade={() => change('mine')} onNotMine={() => change('notMine')} />
      ) : (
        <Shared onMade={() => change('mine')} />
      )}
    </Page>
  )
}

/** Takes the focus: the form that had it is gone. */
function Changed({ to }: { to: Change }) {
  const t = useWords('phone')
  return (
    <div ref={(element) => element?.focus()} tabIndex={-1}>
      <Alert kind="good" heading={t(`changed.${to}.heading`)}>
        <p>{t(`changed.${to}.text`)}</p>
      </Alert>
    </div>
  )
}

function Shared({ onMade }: { onMade: () => void }) {
  const t = useWords('phone')
  const [chosen, setChosen] = useState(readPreference('phone') === 'shared')
  const choose = () => {
    writePreference('phone', 'shared')
    setChosen(true)
  }
  return (
    <>
      <section className="stack">
        <h2>{t('choice.own')}</h2>
        <ul>
          {['read', 'lock', 'days'].map((name) => (
            <li key={name}>{t(`choice.what.${name}`)}</li>
          ))}
        </ul>
        <p>{t('choice.notFor')}</p>
        <LockForm onMade={onMade} />
      </section>
      <section className="stack">
        <h2>{t('choice.shared')}</h2>
        <p>{t('choice.sharedWhat')}</p>
        <p role="status">{chosen && t('choice.isShared')}</p>
        {!chosen && (
          <div>
            <Button kind="secondary" onClick={choose}>
              {t('choice.takeShared')}
            </Button>
          </div>
        )}
      </section>
    </>
  )
}

function Own({ onMade, onNotMine }: { onMade: () => void; onNotMine: () => void }) {
  const t = useWords('phone')
  return (
    <>
      <KeptCopy />
      <Details summary={t('own.changeLock')}>
        <LockForm onMade={onMade} />
      </Details>
      <NotMine onChanged={onNotMine} />
    </>
  )
}

/** The way back: the copy goes, and the phone is as any other. */
function NotMine({ onChanged }: { onChanged: () => void }) {
  const t = useWords('phone')
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle')
  const change = async () => {
    setState('busy')
    try {
      await makeShared()
      onChanged()
    } catch {
      setState('failed')
    }
  }
  return (
    <section className="stack">
      <h2>{t('choice.shared')}</h2>
      <p>{t('own.notMineWhat')}</p>
      {state === 'failed' && (
        <Alert kind="attention" live heading={t('notChanged')}>
          <p>{t('notChangedText')}</p>
        </Alert>
      )}
      <div>
        <Button kind="secondary" busy={state === 'busy'} onClick={() => void change()}>
          {t('own.notMine')}
        </Button>
      </div>
    </section>
  )
}

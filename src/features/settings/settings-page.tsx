import { useCase } from '#src/shared/http/session.ts'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { Page } from '#src/shared/ui/page.tsx'
import { AccessLog } from './access-log.tsx'
import { Devices } from './devices.tsx'
import { Kept } from './kept.tsx'
import { Looks } from './looks.tsx'
import { Sessions } from './sessions.tsx'
import { SignOut } from './sign-out.tsx'
import './settings.css'

/** How it looks, what is kept and where, who has looked, where one is signed in. Each part fails alone. */
export function SettingsPage() {
  const t = useWords('settings')
  const access = useCase()
  return (
    <Page title={t('title')}>
      <div className="stack settings" data-content>
        <Looks />
        <Kept />
        {access?.relation === 'self' && <AccessLog />}
        <Devices />
        <Sessions />
        <SignOut />
      </div>
    </Page>
  )
}

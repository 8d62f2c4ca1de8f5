import { Link } from 'react-router'
import { openPlaces } from '#src/app/shell/navigation.ts'
import { useCasePath } from '#src/shared/case/case-path.ts'
import { useCase } from '#src/shared/http/session.ts'
import { askToSignOut } from '#src/shared/http/sign-out.ts'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { Icon } from '#src/shared/ui/icon.tsx'
import { forward, leave } from '#src/shared/ui/icons.ts'
import { Page } from '#src/shared/ui/page.tsx'
import './more-page.css'

/** On a phone: the places that the bottom bar has no room for. */
export function MorePage() {
  const t = useWords('shell')
  const to = useCasePath()
  const current = useCase()
  const rest = openPlaces(current?.relation === 'self' ? undefined : current?.scopes).filter(({ bar }) => !bar)
  return (
    <Page title={t('nav.more')}>
      <ul role="list" className="menu">
        {rest.map(({ name, path, shape }) => (
          <li key={name}>
            <Link to={to(path)}>
              <Icon shape={shape} />
              {t(`nav.${name}`)}
              <span className="icon-turns">
                <Icon shape={forward} />
              </span>
            </Link>
          </li>
        ))}
        <li>
          <button type="button" onClick={() => askToSignOut()}>
            <Icon shape={leave} />
            {t('nav.signOut')}
          </button>
        </li>
      </ul>
    </Page>
  )
}

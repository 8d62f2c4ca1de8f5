import type { ReactNode } from 'react'
import { Link, NavLink } from 'react-router'
import { language } from '#src/shared/i18n/i18n.ts'
import { languages } from '#src/shared/i18n/languages.ts'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { Icon } from '#src/shared/ui/icon.tsx'
import { help, leave, more } from '#src/shared/ui/icons.ts'
import { type Place, places } from './navigation.ts'

interface ShellProps {
  children: ReactNode
  /** Quiet bars over the page: connection, new version, whose case. */
  notices?: ReactNode
  /** Signed out: no navigation. */
  visitor?: boolean
  open?: readonly Place[]
  /** Keeps links in a helper's case. */
  to?: (path: string) => string
  /** The pointer or the focus is on a link: its page may be fetched ahead. */
  onIntent?: (path: string) => void
  onSignOut?: () => void
  onLanguage?: (language: string) => void
}

const same = (path: string) => path

/**
 * The frame around every page. The build renders this very component into the html (static-shell.tsx), so its first markup must depend on
 * nothing but its props: no time, no window, no data.
 */
export function Shell({ children, notices, visitor = false, open = places, to = same, onIntent, ...acts }: ShellProps) {
  const t = useWords('shell')
  return (
    <div className={visitor ? 'shell shell-visitor' : 'shell'}>
      <a className="skip-link visually-hidden" href="#main">
        {t('skip')}
      </a>
      <TopBar visitor={visitor} to={to} />
      {!visitor && <Navigation open={open} to={to} onIntent={onIntent} onSignOut={acts.onSignOut} />}
      <div className="notices">{notices}</div>
      <main id="main" className="main" tabIndex={-1}>
        {children}
      </main>
      <Footer onLanguage={acts.onLanguage} />
    </div>
  )
}

function TopBar({ visitor, to }: { visitor: boolean; to: (path: string) => string }) {
  const t = useWords('shell')
  return (
    <header className="top-bar">
      <Link to={to('/')} className="product">
        <Mark />
        {t('product')}
      </Link>
      {!visitor && (
        <Link to={to('/file')} className="entrance">
          <Icon shape={help} />
          <span className="entrance-why">{t('entrance.why')} </span>
          {t('entrance.act')}
        </Link>
      )}
    </header>
  )
}

/** The product's sign: an open door with a path out of it. The icon files are made from the same drawing (scripts/make-icons.ts). */
function Mark() {
  return (
    <svg className="mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path d="M6 28V5h12v23M18 28h8M18 16h9m-4-4 4 4-4 4" />
    </svg>
  )
}

interface NavigationProps {
  open: readonly Place[]
  to: (path: string) => string
  onIntent: ((path: string) => void) | undefined
  onSignOut: (() => void) | undefined
}

function Navigation({ open, to, onIntent, onSignOut }: NavigationProps) {
  const t = useWords('shell')
  const items = open.map((place) => ({ ...place, where: place.bar ? 'nav-both' : 'nav-desk' }))
  return (
    <nav className="navigation" aria-label={t('nav.label')}>
      <ul role="list">
        {[...items, { name: 'more', path: '/more', shape: more, where: 'nav-phone' }].map(
          ({ name, path, shape, where }) => (
            <li key={name} className={where}>
              <NavLink
                to={to(path)}
                end={path === '/'}
                onPointerEnter={() => onIntent?.(to(path))}
                onTouchStart={() => onIntent?.(to(path))}
                onFocus={() => onIntent?.(to(path))}
              >
                <Icon shape={shape} />
                {t(`nav.${name}`)}
              </NavLink>
            </li>
          ),
        )}
        <li className="nav-desk nav-last">
          <button type="button" onClick={onSignOut}>
            <Icon shape={leave} />
            {t('nav.signOut')}
          </button>
        </li>
      </ul>
    </nav>
  )
}

function Footer({ onLanguage }: { onLanguage: ((language: string) => void) | undefined }) {
  const t = useWords('shell')
  return (
    <footer className="footer">
      <ul role="list" className="row">
        <li>
          <Link to="/accessibility">{t('footer.accessibility')}</Link>
        </li>
        <li>
          <Link to="/privacy">{t('footer.privacy')}</Link>
        </li>
        {Object.entries(languages)
          .filter(([code]) => code !== language())
          .map(([code, { name }]) => (
            <li key={code}>
              <button type="button" lang={code} onClick={() => onLanguage?.(code)}>
                {name}
              </button>
            </li>
          ))}
      </ul>
    </footer>
  )
}

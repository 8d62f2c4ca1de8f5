import { type ReactNode, useDeferredValue, useEffect, useRef } from 'react'
import { Link, useLocation, useNavigationType } from 'react-router'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { Icon } from './icon.tsx'
import { back as backShape } from './icons.ts'

interface PageProps {
  /** The h1 and, before " – Udvej", the document's title. */
  title: string
  /** The document's title where the h1 tells something of the case: browsers write titles into their history, readable for whoever has the phone next. */
  tabTitle?: string
  /** One or two sentences under the title. */
  lead?: ReactNode
  /** Where "back" goes, with the name of that place. */
  back?: { to: string; label: string } | undefined
  /** A small line over the title: what kind of thing this is. */
  kicker?: ReactNode
  children?: ReactNode
}

/**
 * The path of the page that is shown, whether its heading took the focus, and whether another comes in its place. The first page of a visit
 * starts at the top as any document does; only later ones take the focus.
 */
let shown: { path: string; tookFocus: boolean; replaced?: boolean } | undefined

/** What comes in the place of this page at the same address takes the focus with its heading, and shows its answer first. */
export function giveWayToNext(): void {
  if (shown) shown.tookFocus = shown.replaced = true
}

/**
 * Every page's frame: title, back link, focus. On a change of page the heading takes the focus, so that a screen reader says where one is
 * and the keyboard goes on from there. Keep one Page over loading, problem and content (the heading must not be replaced).
 */
export function Page({ title, tabTitle = title, lead, back, kicker, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  const { pathname } = useLocation()
  const cameBack = useNavigationType() === 'POP'

  // biome-ignore lint/correctness/useExhaustiveDependencies: only another path is another page; a changed query must not take the focus from a field.
  useEffect(() => {
    const another = shown !== undefined && shown.path !== pathname
    // The same page with its content: the heading of the waiting state went away, and the focus with it.
    const replaced = shown?.path === pathname && shown.tookFocus
    if (another || (replaced && document.activeElement === document.body))
      heading.current?.focus({ preventScroll: true })
    if (another && !cameBack) scrollTo({ top: 0, behavior: 'instant' })
    shown = { path: pathname, tookFocus: another || replaced }
  }, [pathname])

  useEffect(() => {
    document.title = `${tabTitle} – Udvej`
  }, [tabTitle])

  return (
    <article className="page stack">
      {back && <BackLink {...back} />}
      <header className="page-header stack stack-tight">
        {kicker && <p className="page-kicker">{kicker}</p>}
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {lead && <div className="lead">{lead}</div>}
      </header>
      {children}
    </article>
  )
}

/**
 * Whether it is time for what can wait for a page's answer. The first page of a visit, and the one that was locked, makes that after the answer: a slow
 * phone shows what one came for sooner, and answers to taps meanwhile.
 */
export function useAnswerShown(): boolean {
  return useDeferredValue(true, !!shown && !shown.replaced)
}

/** What stands below a page's answer. Until it comes there is room for it, so that the footer is not seen moving down. */
export function Below({ children }: { children: ReactNode }) {
  return useAnswerShown() ? children : <div className="coming" />
}

function BackLink({ to, label }: { to: string; label: string }) {
  const t = useWords('common')
  return (
    <Link to={to} className="back-link no-print">
      <span className="icon-turns">
        <Icon shape={backShape} />
      </span>
      <span className="visually-hidden">{t('backTo')}</span> {label}
    </Link>
  )
}

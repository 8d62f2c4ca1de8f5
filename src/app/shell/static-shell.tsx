import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { StaticRouter } from 'react-router'
import { addWordsAtHand, startWords, words } from '#src/shared/i18n/i18n.ts'
import type { Language } from '#src/shared/i18n/languages.ts'
import { firstFeatures, type Words } from '#src/shared/i18n/word-files.ts'
import { Loading } from '#src/shared/ui/query-state.tsx'
import { openings } from './openings.ts'
import { Shell } from './shell.tsx'

/** The word files that the shells of one language are made of. */
export const featuresOfShells: readonly string[] = ['common', 'shell', ...openings.flatMap(({ features }) => features)]

/** The markup inside #root, and whether it is for somebody who is not signed in. */
export interface StaticShell {
  markup: string
  visitor: boolean
}

/**
 * The shells of one language, for the build: the same components that React shows a moment later, so nothing moves when it takes over. Under
 * '' that of every page that waits for its data, then the pages that have an opening, by their paths. `found` are the language's words.
 */
export function staticShells(language: Language, found: Record<string, Words>): Record<string, StaticShell> {
  startWords(language)
  addWordsAtHand(firstFeatures)
  for (const [feature, own] of Object.entries(found)) words.addResourceBundle(language, feature, own)
  const waiting = (
    <div className="page stack">
      <Loading rows={4} />
    </div>
  )
  const opened = openings.map(({ path, visitor = false, Component }) => [
    path,
    shellAround(<Component />, visitor ? '/' : `/${path}`, visitor),
  ])
  return { '': shellAround(waiting, '/loading', false), ...Object.fromEntries(opened) }
}

function shellAround(content: ReactNode, location: string, visitor: boolean): StaticShell {
  const markup = renderToStaticMarkup(
    <StaticRouter location={location}>
      <Shell visitor={visitor}>{content}</Shell>
    </StaticRouter>,
  )
  return { markup, visitor }
}

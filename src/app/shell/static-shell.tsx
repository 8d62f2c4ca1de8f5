import { renderToStaticMarkup } from 'react-dom/server'
import { StaticRouter } from 'react-router'
import { addWordsAtHand, startWords, words } from '#src/shared/i18n/i18n.ts'
import type { Language } from '#src/shared/i18n/languages.ts'
import { firstFeatures, type Words } from '#src/shared/i18n/word-files.ts'
import { Loading } from '#src/shared/ui/query-state.tsx'
import { Shell } from './shell.tsx'

/**
 * The shell's html for one language, for the build: the same components that React shows a moment later, so nothing moves when it takes over.
 * `found` are the language's first words.
 */
export function staticShell(language: Language, found: Record<string, Words>): string {
  startWords(language)
  addWordsAtHand(firstFeatures)
  for (const [feature, own] of Object.entries(found)) words.addResourceBundle(language, feature, own)
  return renderToStaticMarkup(
    <StaticRouter location="/loading">
      <Shell>
        <div className="page stack">
          <Loading rows={4} />
        </div>
      </Shell>
    </StaticRouter>,
  )
}

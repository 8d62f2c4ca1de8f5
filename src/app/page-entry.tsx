import { type ComponentType, use } from 'react'
import { NetworkError } from '#src/shared/http/errors.ts'
import { sayWhenSilent } from '#src/shared/http/send.ts'
import type { Warm } from '#src/shared/http/warm.ts'
import { loadWords } from '#src/shared/i18n/i18n.ts'

/** React renders again when a promise fails. A failure that did not stand for a while would be fetched again by that very render, without end. */
const failureStandsMs = 500

/** A page may say beside itself what it asks for first: `PlanPage.warm = (client, { caseId }) => …`. It travels in the page's chunk. */
export type WarmPage = ComponentType & { warm?: Warm }

export interface PageEntry {
  /** Without a leading slash; '' is the overview. Also served under `case/:caseId/`. */
  path: string
  Component: ComponentType
  /** Fetches the page's chunk and its words, side by side. Safe to call again and again. @throws NetworkError */
  load: () => Promise<void>
  /** Whether both are here. */
  atHand: () => boolean
  warm: Warm | undefined
}

/**
 * One page: `page('letters', ['letters'], () => import('#src/features/letters/letter-list-page.tsx').then((file) => file.LetterListPage))`.
 * Keep this form: the build reads path, words and file from it, so that the html can start them at once.
 * Not React.lazy: a page that is here already must render without a fallback (React holds a shown fallback for 300 ms).
 */
export function page(path: string, features: readonly string[], bring: () => Promise<WarmPage>): PageEntry {
  let arrived: WarmPage | undefined
  let underWay: Promise<void> | undefined

  const fetchAll = async () => {
    const [component] = await sayWhenSilent(Promise.all([bring(), loadWords(features)]))
    arrived = component
  }
  const load = () => {
    underWay ??= fetchAll().catch((cause: unknown) => {
      setTimeout(() => {
        underWay = undefined // a later try may succeed
      }, failureStandsMs)
      throw new NetworkError('The files of a page did not come', { cause })
    })
    return underWay
  }
  function Component() {
    if (!arrived) use(load())
    const Arrived = arrived
    return Arrived ? <Arrived /> : null
  }
  const warm: Warm = async (client, params) => {
    await load()
    await arrived?.warm?.(client, params)
  }
  return { path, Component, load, warm, atHand: () => !!arrived }
}

/**
 * A page that is in the entry chunk: only for the overview, which most visits begin with. Its chunk would be one more request, and every
 * part that it shares with other pages another. Its words must be in `firstFeatures` (src/shared/i18n/word-files.ts).
 */
export function pageAtHand(
  path: string,
  features: readonly string[],
  Component: ComponentType,
  warm?: Warm,
): PageEntry {
  return { path, Component, load: () => loadWords(features), warm, atHand: () => true }
}

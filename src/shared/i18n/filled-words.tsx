import { createElement, Fragment, type ReactNode } from 'react'
import type { Translate } from './use-words.ts'

/** Stands round a gap's name in the sentence; no language uses it. */
const fence = '\u0001'

interface FilledWordsProps {
  t: Translate
  /** The key of the sentence. */
  name: string
  /** What stands in the sentence's {{gaps}}: elements, such as `<TextOf>` marked with its own language. */
  gaps: Readonly<Record<string, ReactNode>>
  /** Gaps that are plain strings or numbers (`count` picks the plural). */
  values?: Record<string, string | number>
}

/** A sentence of the word files with elements in its gaps. The order of the gaps is the language's own. */
export function FilledWords({ t, name, gaps, values }: FilledWordsProps) {
  const marks = Object.fromEntries(Object.keys(gaps).map((gap) => [gap, fence + gap + fence]))
  const parts = t(name, { ...values, ...marks }).split(fence)
  // Every second part is the name of a gap. As separate children they need no keys, since their order never changes.
  return createElement(Fragment, null, ...parts.map((part, index) => (index % 2 === 0 ? part : gaps[part])))
}

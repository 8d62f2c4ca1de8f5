import { type Text, TextOf } from '#src/shared/i18n/text-of.tsx'
import { useWords } from '#src/shared/i18n/use-words.ts'
import type { About } from './inquiries.queries.ts'

/** What it is about, by its title; in our own words when it has none or the title is not here. */
export function AboutTitle({ kind, title }: { kind: About['kind']; title: Text | undefined }) {
  const t = useWords('inquiries')
  return title ? <TextOf text={title} /> : t(`about.kind.${kind}`)
}

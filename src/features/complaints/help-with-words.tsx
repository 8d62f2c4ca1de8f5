import { type ComponentType, useState } from 'react'
import { loadWords } from '#src/shared/i18n/i18n.ts'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { Details } from '#src/shared/ui/details.tsx'
import { Loading } from '#src/shared/ui/query-state.tsx'
import type { BeginningListProps } from './beginning-list.tsx'

/** Help with the words, for who wants it: ways to begin a sentence, and ready beginnings, which are fetched when it is opened. */
export function HelpWithWords({ kind }: BeginningListProps) {
  const t = useWords('complaints')
  const [state, setState] = useState<{ List?: ComponentType<BeginningListProps>; failed?: true }>({})
  const { List, failed } = state
  const fetchList = async () => {
    try {
      const [file] = await Promise.all([import('./beginning-list.tsx'), loadWords(['beginnings'])])
      setState({ List: file.BeginningList })
    } catch {
      // Without a network. Opening it again tries again; the sentences above are here in any case.
      setState({ failed: true })
    }
  }
  return (
    <Details summary={t('starters.summary')} onToggle={(open) => open && !List && void fetchList()}>
      <p>{t('starters.intro')}</p>
      <ul>
        {['fact', 'wrong', 'noAnswer', 'cannot', 'wish', 'all'].map((name) => (
          <li key={name}>{t(`starters.${name}`)}</li>
        ))}
      </ul>
      {List && <List kind={kind} />}
      {failed && <p role="status">{t('starters.failed')}</p>}
      {!List && !failed && <Loading rows={2} />}
    </Details>
  )
}

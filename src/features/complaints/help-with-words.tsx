import { useState } from 'react'
import { loadWords } from '#src/shared/i18n/i18n.ts'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { Details } from '#src/shared/ui/details.tsx'
import { Loading } from '#src/shared/ui/query-state.tsx'
import { BeginningList } from './beginning-list.tsx'
import type { ComplaintKind } from './complaints.queries.ts'

/** Help with the words, for who wants it: ways to begin a sentence, and ready beginnings, whose words are fetched when it is opened. */
export function HelpWithWords({ kind }: { kind: ComplaintKind }) {
  const t = useWords('complaints')
  const [beginnings, setBeginnings] = useState<'shut' | 'coming' | 'here' | 'failed'>('shut')
  const fetchWords = async () => {
    setBeginnings('coming')
    try {
      await loadWords(['beginnings'])
      setBeginnings('here')
    } catch {
      // Without a network. Opening it again tries again; the sentences above are here in any case.
      setBeginnings('failed')
    }
  }
  return (
    <Details summary={t('starters.summary')} onToggle={(open) => open && beginnings !== 'here' && void fetchWords()}>
      <p>{t('starters.intro')}</p>
      <ul>
        {['fact', 'wrong', 'noAnswer', 'cannot', 'wish', 'all'].map((name) => (
          <li key={name}>{t(`starters.${name}`)}</li>
        ))}
      </ul>
      {beginnings === 'here' && <BeginningList kind={kind} />}
      {beginnings === 'failed' && <p role="status">{t('starters.failed')}</p>}
      {beginnings === 'coming' && <Loading rows={2} />}
    </Details>
  )
}

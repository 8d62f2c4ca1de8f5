import { useWords } from '#src/shared/i18n/use-words.ts'
import type { LogEntry } from './settings.queries.ts'

const parts = [
  'overview',
  'plan',
  'caseworker',
  'meetings',
  'letters',
  'complaints',
  'attachments',
  'records',
  'copies',
] as const
const fed = ['plan', 'caseworker', 'meetings', 'letters', 'complaints', 'records', 'person', 'case', 'helpers'] as const
const filed = ['plan', 'caseworker', 'meetings', 'complaints', 'attachments', 'records'] as const

/** What has a sentence of its own. Anything else that a newer server logs gets the action's general one. */
const known: Record<LogEntry['action'], readonly string[]> = {
  read: parts,
  fed,
  filed,
  refused: [],
  acknowledged: [],
  collected: [],
}

/** `const sentence = useLogSentence()`, then `sentence(entry)`: who did what, as one sentence. */
export function useLogSentence(): (entry: LogEntry) => string {
  const t = useWords('settings')
  return ({ who, action, what }) => {
    const name = who.name ?? ''
    const values = { who: who.name ? t(`log.who.${who.kind}Named`, { name }) : t(`log.who.${who.kind}`) }
    return t(`log.${action}.${known[action].includes(what) ? what : 'other'}`, values)
  }
}

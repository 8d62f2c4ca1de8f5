import { useWords } from '#src/shared/i18n/use-words.ts'
import { Alert } from '#src/shared/ui/alert.tsx'
import type { FilingTrouble as Trouble } from './use-filing.ts'

/** What came of an attempt to send that has no receipt. The text is still in the form. The page lists the word file `filing`. */
export function FilingTrouble({ trouble }: { trouble: Trouble | undefined }) {
  const t = useWords('filing')
  if (trouble === undefined || trouble === 'words') return null
  return (
    <Alert kind="problem" live heading={t(`trouble.${trouble}.heading`)}>
      <p>{t(`trouble.${trouble}.text`)}</p>
    </Alert>
  )
}

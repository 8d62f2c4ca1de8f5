import { askToSignOut } from '#src/shared/http/sign-out.ts'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { Button } from '#src/shared/ui/button.tsx'

/** Logging out here. It works without a network too (src/app/shell/sign-out.tsx). */
export function SignOut() {
  const t = useWords('settings')
  return (
    <section className="stack no-print">
      <h2>{t('signOut.heading')}</h2>
      <p>{t('signOut.text')}</p>
      <div>
        <Button onClick={() => askToSignOut()}>{t('signOut.act')}</Button>
      </div>
    </section>
  )
}

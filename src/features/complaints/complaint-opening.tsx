import { useCasePath } from '#src/shared/case/case-path.ts'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { Page } from '#src/shared/ui/page.tsx'
import { Loading } from '#src/shared/ui/query-state.tsx'
import { Steps } from '#src/shared/ui/steps.tsx'

/**
 * How the form begins when it is about the case as a whole, before its draft is there. It also stands in the html of its page
 * (src/app/shell/openings.ts), so it must look as the form does a moment later.
 */
export function ComplaintOpening() {
  const t = useWords('complaints')
  const to = useCasePath()
  return (
    <Page title={t('form.title.handling')} back={{ to: to('/file'), label: t('form.back') }}>
      <div className="stack stack-form">
        <Steps current={0} names={[t('form.step.write'), t('form.step.check'), t('form.step.sent')]} />
        <div className="stack">
          <h2>{t('form.heading.handling')}</h2>
          <p>{t('form.free')}</p>
          <Loading rows={2} />
        </div>
      </div>
    </Page>
  )
}

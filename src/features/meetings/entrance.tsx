import { useCasePath } from '#src/shared/case/case-path.ts'
import { useMayFile } from '#src/shared/case/may-file.tsx'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { LinkButton } from '#src/shared/ui/button.tsx'

/** The way to complain, on the meeting itself. */
export function Entrance({ meetingId }: { meetingId: string }) {
  const t = useWords('meetings')
  const to = useCasePath()
  if (!useMayFile('complaints')) return null
  return (
    <section className="card card-soft stack no-print">
      <h2 className="card-heading">{t('entrance.heading')}</h2>
      <p>{t('entrance.about')}</p>
      <div>
        <LinkButton kind="secondary" to={to(`/complaints/new?about=meeting:${meetingId}`)}>
          {t('entrance.act')}
        </LinkButton>
      </div>
    </section>
  )
}

import { AskLinks } from '#src/shared/case/ask-links.tsx'
import { useCasePath } from '#src/shared/case/case-path.ts'
import { useMayFile } from '#src/shared/case/may-file.tsx'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { LinkButton } from '#src/shared/ui/button.tsx'

/** The way to complain, on the meeting itself, and small ones to ask or to comment on the minutes. */
export function Entrance({ meetingId, over }: { meetingId: string; over: boolean }) {
  const t = useWords('meetings')
  const to = useCasePath()
  const ask = <AskLinks about="meeting" id={meetingId} ways={over ? ['comment', 'question'] : ['question']} />
  if (!useMayFile('complaints')) return ask
  return (
    <section className="card card-soft stack no-print">
      <h2 className="card-heading">{t('entrance.heading')}</h2>
      <p>{t('entrance.about')}</p>
      <div>
        <LinkButton kind="secondary" to={to(`/complaints/new?about=meeting:${meetingId}`)}>
          {t('entrance.act')}
        </LinkButton>
      </div>
      {ask}
    </section>
  )
}

import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { useCaseId, useCasePath } from '#src/shared/case/case-path.ts'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { MatterLine } from '#src/shared/matters/matter-line.tsx'
import { matterPath } from '#src/shared/matters/matter-path.ts'
import { type Letter, type SentAbout, sentAboutLetterQuery } from './letters.queries.ts'
import { Part } from './part.tsx'

/** What was filed about the letter, with how it stands. Nothing when nothing was, or when the reader may not see it. */
export function SentAboutLetter({ letter: { complaintIds, inquiryIds } }: { letter: Letter }) {
  const t = useWords('letters')
  const all: SentAbout[] = [
    ...complaintIds.map((id) => ({ kind: 'complaint' as const, id })),
    ...inquiryIds.map((id) => ({ kind: 'inquiry' as const, id })),
  ]
  if (all.length === 0) return null
  return (
    <Part heading={t('part.sent')}>
      <ul role="list" className="card-list">
        {all.map((sent, index) => (
          <Sent key={sent.id} sent={sent} number={index + 1} />
        ))}
      </ul>
    </Part>
  )
}

/** The link is there at once; how the matter stands comes when it is known. */
function Sent({ sent, number }: { sent: SentAbout; number: number }) {
  const t = useWords('letters')
  const to = useCasePath()
  const { data: matter } = useQuery(sentAboutLetterQuery(useCaseId(), sent))
  if (matter) return <MatterLine matter={matter} />
  return (
    <li className="card">
      <Link to={to(matterPath(sent))}>{t('sentLink', { number })}</Link>
    </li>
  )
}

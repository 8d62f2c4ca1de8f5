import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { useCaseId, useCasePath } from '#src/shared/case/case-path.ts'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { MatterLine } from '#src/shared/matters/matter-line.tsx'
import { sentAboutLetterQuery } from './letters.queries.ts'
import { Part } from './part.tsx'

/** What was filed about the letter, with how it stands. Nothing when nothing was, or when the reader may not see it. */
export function SentAboutLetter({ complaintIds }: { complaintIds: readonly string[] }) {
  const t = useWords('letters')
  if (complaintIds.length === 0) return null
  return (
    <Part heading={t('part.sent')}>
      <ul role="list" className="card-list">
        {complaintIds.map((id, index) => (
          <Sent key={id} id={id} number={index + 1} />
        ))}
      </ul>
    </Part>
  )
}

/** The link is there at once; how the matter stands comes when it is known. */
function Sent({ id, number }: { id: string; number: number }) {
  const t = useWords('letters')
  const to = useCasePath()
  const { data } = useQuery(sentAboutLetterQuery(useCaseId(), id))
  if (data) return <MatterLine matter={data.matter} />
  return (
    <li className="card">
      <Link to={to(`/complaints/${id}`)}>{t('sentLink', { number })}</Link>
    </li>
  )
}

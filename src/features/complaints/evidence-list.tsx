import { Link } from 'react-router'
import { useCasePath } from '#src/shared/case/case-path.ts'
import { type Text, TextOf } from '#src/shared/i18n/text-of.tsx'
import { useWords } from '#src/shared/i18n/use-words.ts'
import type { EvidenceKind } from './evidence.queries.ts'

const pages: Record<Exclude<EvidenceKind, 'file'>, string> = {
  letter: '/letters',
  meeting: '/meetings',
  activity: '/plan/activities',
}

export interface NamedEvidence {
  kind: EvidenceKind
  id: string
  title?: Text
}

interface EvidenceListProps {
  evidence: readonly NamedEvidence[]
  fileName: (id: string) => string | undefined
  /** Names only: whoever is about to send must not be led away. */
  plain?: boolean
}

/** What shows a point: things of the case with a link to each, and files by their names. */
export function EvidenceList({ evidence, fileName, plain = false }: EvidenceListProps) {
  return (
    <ul role="list" className="evidence">
      {evidence.map((each) => (
        <li key={`${each.kind}:${each.id}`}>
          <One evidence={each} name={fileName(each.id)} plain={plain} />
        </li>
      ))}
    </ul>
  )
}

interface OneProps {
  evidence: NamedEvidence
  name: string | undefined
  plain: boolean
}

function One({ evidence: { kind, id, title }, name, plain }: OneProps) {
  const t = useWords('complaints')
  const to = useCasePath()
  if (kind === 'file') return <bdi>{name ?? t('evidence.kind.file')}</bdi>
  const words = title ? <TextOf text={title} /> : t(`evidence.kind.${kind}`)
  return plain ? words : <Link to={to(`${pages[kind]}/${id}`)}>{words}</Link>
}

import type { components } from '#api/generated/types.ts'
import { useCaseId } from '#src/shared/case/case-path.ts'
import { language } from '#src/shared/i18n/i18n.ts'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { Icon } from '#src/shared/ui/icon.tsx'
import { download } from '#src/shared/ui/icons.ts'
import './filing.css'

type MatterKind = components['schemas']['MatterKind']

/** The filing as a PDF, and everything that belongs to its matter as one. The page lists the word file `drafts` in routes.tsx. */
export function CopyLinks({ kind, id, number }: { kind: MatterKind; id: string; number: string }) {
  const t = useWords('drafts')
  const base = `/api/cases/${useCaseId()}`
  const wish = `?language=${language()}`
  return (
    <div className="stack stack-tight no-print">
      <p>
        <CopyLink address={`${base}/filings/${id}/copy${wish}`} name={`udvej-${number}.pdf`} words={t('copy.one')} />
      </p>
      <p>
        <CopyLink address={`${base}/matters/${kind}/${id}/copy${wish}`} name="udvej-samlet.pdf" words={t('copy.all')} />
      </p>
      <p className="small quiet">{t('copy.about')}</p>
    </div>
  )
}

function CopyLink({ address, name, words }: { address: string; name: string; words: string }) {
  return (
    <a href={address} download={name} className="copy-link">
      <Icon shape={download} />
      <span>{words}</span>
    </a>
  )
}

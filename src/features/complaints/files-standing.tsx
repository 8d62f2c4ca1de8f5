import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useCaseId } from '#src/shared/case/case-path.ts'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { heldFiles } from '#src/shared/offline/held-files.ts'
import { startUploads, subscribeToUploads } from '#src/shared/offline/uploads.ts'
import { subscribeToVault } from '#src/shared/offline/vault.ts'
import { Tag, type Tone } from '#src/shared/ui/tag.tsx'
import { type Complaint, complaintKeys } from './complaints.queries.ts'
import { FileSize } from './file-size.tsx'

type Attachment = NonNullable<Complaint['receipt']['attachments']>[number]

const tones: Record<Attachment['state'], Tone> = {
  missing: 'attention',
  arriving: 'waiting',
  arrived: 'waiting',
  received: 'good',
  refused: 'attention',
}

/** The files of a complaint, one by one: which have arrived, which have not and why, and what to do then. Nothing when it has none. */
export function FilesStanding({ receipt }: { receipt: Complaint['receipt'] }) {
  const t = useWords('complaints')
  const { attachments = [], filingId } = receipt
  const here = useHeldHere(filingId, attachments.length > 0)
  if (attachments.length === 0) return null
  const arrived = attachments.filter(({ state }) => state === 'arrived' || state === 'received').length
  return (
    <section className="stack" aria-labelledby="files-heading">
      <h2 id="files-heading">{t('files.title')}</h2>
      <p aria-live="polite">{t('files.arrived', { count: attachments.length, arrived })}</p>
      <ul role="list" className="file-list">
        {attachments.map((attachment) => (
          <li key={attachment.id}>
            <One attachment={attachment} isHere={here.has(attachment.id)} filingId={filingId} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function One({ attachment, isHere, filingId }: { attachment: Attachment; isHere: boolean; filingId: string }) {
  const t = useWords('complaints')
  const caseId = useCaseId()
  const { id, name, size, state, offset, refusedBecause } = attachment
  const isWhole = state === 'arrived' || state === 'received'
  const percent = Math.floor((offset / size) * 100)
  return (
    <div className="stack stack-tight">
      <p className="row">
        <Tag tone={tones[state]}>{t(`files.state.${state}`, { percent })}</Tag>
        <span className="file-name">
          {isWhole ? (
            <a href={`/api/cases/${caseId}/complaints/${filingId}/attachments/${id}/content`} download>
              <bdi>{name}</bdi>
            </a>
          ) : (
            <bdi>{name}</bdi>
          )}{' '}
          <FileSize bytes={size} />
        </span>
      </p>
      {(state === 'missing' || state === 'arriving') && <p>{t(isHere ? 'files.onItsWay' : 'files.notHere')}</p>}
      {state === 'refused' && (
        <p>
          {refusedBecause && t(`files.refused.${refusedBecause}`)} {t('files.refused.textStands')}
        </p>
      )}
    </div>
  )
}

/** The ids of the files that still lie on this phone. While one of them arrives, the complaint is asked for again. */
function useHeldHere(filingId: string, hasFiles: boolean): ReadonlySet<string> {
  const client = useQueryClient()
  const caseId = useCaseId()
  const [here, setHere] = useState<ReadonlySet<string>>(new Set())
  useEffect(() => {
    if (!hasFiles) return undefined
    const look = () => void heldFiles(filingId).then((files) => setHere(new Set(files.map(({ id }) => id))))
    look()
    startUploads()
    const stopVault = subscribeToVault(look)
    const stopUploads = subscribeToUploads(() => {
      look()
      void client.invalidateQueries({ queryKey: complaintKeys.one(caseId, filingId) })
    })
    return () => {
      stopVault()
      stopUploads()
    }
  }, [client, caseId, filingId, hasFiles])
  return here
}

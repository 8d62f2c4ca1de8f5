import { useQuery } from '@tanstack/react-query'
import { useFormContext } from 'react-hook-form'
import { Link } from 'react-router'
import { useCaseId, useCasePath } from '#src/shared/case/case-path.ts'
import { FilingTrouble } from '#src/shared/filing/filing-trouble.tsx'
import { useWords } from '#src/shared/i18n/use-words.ts'
import type { HeldFile } from '#src/shared/offline/held-files.ts'
import { Alert } from '#src/shared/ui/alert.tsx'
import { Button } from '#src/shared/ui/button.tsx'
import { AboutTitle } from './about-title.tsx'
import { CalmCheck } from './calm-check.tsx'
import { type ComplaintDraft, writtenPoints } from './complaint-draft.ts'
import { fieldIds, pointFieldId } from './complaint-faults.ts'
import type { AboutFacts, ComplaintKind } from './complaints.queries.ts'
import { type EvidenceRef, thingsQuery } from './evidence.queries.ts'
import { EvidenceList } from './evidence-list.tsx'
import { PointText } from './point-text.tsx'
import type { Sending } from './use-send-complaint.ts'

interface CheckStepProps {
  facts: AboutFacts | null | undefined
  kind: ComplaintKind
  files: readonly HeldFile[]
  sending: Sending
  /** Back to writing, at a field. */
  onEdit: (fieldId?: string) => void
}

/** Second step: everything as it will be sent, to whom, and what happens then. */
export function CheckStep({ facts, kind, files, sending, onEdit }: CheckStepProps) {
  const t = useWords('complaints')
  const to = useCasePath()
  const { getValues } = useFormContext<ComplaintDraft>()
  const { about, points, askToWait, lateReason } = getValues()
  return (
    <>
      <h2 id="step" tabIndex={-1}>
        {t('check.heading')}
      </h2>
      <dl className="facts">
        <dt>{t('check.to')}</dt>
        <dd>{t(`recipient.${kind}`)}</dd>
        <dt>{t('about.heading')}</dt>
        <dd>
          <AboutTitle kind={about.kind} title={facts?.title} />
        </dd>
        {kind === 'decision' && (
          <>
            <dt>{t('wait.heading')}</dt>
            <dd>
              {t('wait.short')} {t(askToWait ? 'wait.asked' : 'wait.notAsked')}{' '}
              <Edit label={t('wait.heading')} onClick={() => onEdit(fieldIds.askToWait)} />
            </dd>
          </>
        )}
        {files.length > 0 && (
          <>
            <dt>{t('files.heading')}</dt>
            <dd>
              <ul role="list" className="file-names">
                {files.map(({ id, name }) => (
                  <li key={id}>{name}</li>
                ))}
              </ul>
              {t('files.afterText')} <Edit label={t('files.heading')} onClick={() => onEdit(fieldIds.files)} />
            </dd>
          </>
        )}
        {lateReason.trim() && (
          <>
            <dt>{t('late.heading')}</dt>
            <dd className="own-text">
              {lateReason} <Edit label={t('late.heading')} onClick={() => onEdit(fieldIds.lateReason)} />
            </dd>
          </>
        )}
      </dl>
      <ol role="list" className="card-list">
        {writtenPoints(points).map((point, index) => (
          <li key={pointFieldId(index, 'whatHappened')} className="card stack">
            <h3 className="card-heading">{t('point.heading', { number: index + 1 })}</h3>
            <PointText
              point={point}
              shows={point.evidence.length > 0 && <Shown evidence={point.evidence} files={files} />}
            />
            <div>
              <Edit
                label={t('point.heading', { number: index + 1 })}
                onClick={() => onEdit(pointFieldId(index, 'whatHappened'))}
              />
            </div>
          </li>
        ))}
      </ol>
      <CalmCheck about={about} points={points} onEdit={onEdit} />
      <section className="stack stack-tight">
        <h3>{t('next.heading')}</h3>
        <ul>
          {['first', 'second', 'third'].map((name) => (
            <li key={name}>{t(`next.${kind}.${name}`)}</li>
          ))}
        </ul>
      </section>
      {sending.trouble === 'changed' ? (
        <Alert kind="attention" live heading={t('check.sentBefore')}>
          <p>
            <Link to={to(`/complaints/${sending.id}`)}>{t('check.seeSent')}</Link>
          </p>
        </Alert>
      ) : (
        <FilingTrouble trouble={sending.trouble} />
      )}
      <div className="row">
        <Button busy={sending.busy} onClick={sending.send}>
          {t(sending.busy ? 'check.sending' : `check.send.${kind}`)}
        </Button>
        <Button kind="secondary" onClick={() => onEdit()}>
          {t('check.edit')}
        </Button>
      </div>
    </>
  )
}

function Shown({ evidence, files }: { evidence: readonly EvidenceRef[]; files: readonly HeldFile[] }) {
  const { data: things = [] } = useQuery(thingsQuery(useCaseId()))
  const named = evidence.map((ref) => {
    const title = things.find(({ kind, id }) => kind === ref.kind && id === ref.id)?.title
    return title ? { ...ref, title } : ref
  })
  return <EvidenceList evidence={named} fileName={(id) => files.find((file) => file.id === id)?.name} plain />
}

function Edit({ label, onClick }: { label: string; onClick: () => void }) {
  const t = useWords('complaints')
  return (
    <Button kind="quiet" onClick={onClick}>
      {t('check.change')} <span className="visually-hidden">{label}</span>
    </Button>
  )
}

import { Link } from 'react-router'
import { useCaseId, useCasePath } from '#src/shared/case/case-path.ts'
import { plainNumber, useDates } from '#src/shared/i18n/dates.ts'
import { TextOf } from '#src/shared/i18n/text-of.tsx'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { Icon } from '#src/shared/ui/icon.tsx'
import { download } from '#src/shared/ui/icons.ts'
import { RuleCitation } from '#src/shared/ui/rule-citation.tsx'
import { Tag } from '#src/shared/ui/tag.tsx'
import { documentPath, type RecordsDocument } from './records.queries.ts'

/** One document: to be downloaded, or refused with the reason, the rule and the way on. */
export function Document({ document, requestId }: { document: RecordsDocument; requestId: string }) {
  const t = useWords('records')
  const { plainDate } = useDates()
  const { title, datedOn, important, refusal } = document
  return (
    <li className="card stack stack-tight">
      <h4>
        <TextOf text={title} />
      </h4>
      <p className="row small quiet">
        <time dateTime={datedOn}>{plainDate(datedOn)}</time>
        {important && <Tag>{t('documents.important')}</Tag>}
        {refusal && <Tag tone="attention">{t('documents.notGiven')}</Tag>}
      </p>
      {refusal ? <Refused refusal={refusal} /> : <Delivered document={document} requestId={requestId} />}
    </li>
  )
}

function Delivered({ document: { id, title, file }, requestId }: { document: RecordsDocument; requestId: string }) {
  const t = useWords('records')
  const caseId = useCaseId()
  if (!file) return null
  return (
    <p className="row">
      <a className="document-link" href={documentPath(caseId, requestId, id)} download={file.name}>
        <Icon shape={download} />
        <span>
          {t('documents.fetch')}{' '}
          <span className="visually-hidden">
            <TextOf text={title} />
          </span>
        </span>
      </a>
      <span className="small quiet">
        {file.name}, {t('documents.size', { size: plainNumber(Math.max(1, Math.round(file.bytes / 1000))) })}
      </span>
    </p>
  )
}

function Refused({ refusal: { reason, rule, howToComplain } }: { refusal: NonNullable<RecordsDocument['refusal']> }) {
  const t = useWords('records')
  const to = useCasePath()
  return (
    <>
      <p className="own-text">
        {t('documents.because')} <TextOf text={reason} />
      </p>
      <RuleCitation rule={rule} />
      {howToComplain && (
        <p className="own-text">
          <TextOf text={howToComplain} />
        </p>
      )}
      <p className="no-print">
        <Link to={to('/complaints/new?about=case&kind=decision')}>{t('documents.complain')}</Link>
      </p>
    </>
  )
}

import { Link } from 'react-router'
import { useCasePath } from '#src/shared/case/case-path.ts'
import { TextOf } from '#src/shared/i18n/text-of.tsx'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { MatterDue } from '#src/shared/matters/matter-due.tsx'
import { matterPath } from '#src/shared/matters/matter-path.ts'
import { Alert } from '#src/shared/ui/alert.tsx'
import type { Overview } from './overview.queries.ts'

/** What has come near its last day, or passed it: each of them on one day only. */
export function Reminders({ matters }: { matters: NonNullable<Overview['reminders']> }) {
  const t = useWords('overview')
  const to = useCasePath()
  return (
    <Alert heading={t('reminders')}>
      {matters.map((matter) => (
        <p key={matter.id} className="row">
          <Link to={to(matterPath(matter))}>
            <TextOf text={matter.title} />
          </Link>
          <MatterDue matter={matter} />
        </p>
      ))}
    </Alert>
  )
}

import { useQuery } from '@tanstack/react-query'
import { useCaseId } from '#src/shared/case/case-path.ts'
import { otherWayOf, peopleQuery } from '#src/shared/case/people.ts'
import { useDates } from '#src/shared/i18n/dates.ts'
import { TextOf } from '#src/shared/i18n/text-of.tsx'
import { useWords } from '#src/shared/i18n/use-words.ts'
import type { OtherWay } from '#src/shared/offline/outbox-item.ts'
import { PhoneLink } from '#src/shared/ui/phone-link.tsx'

/** From so many days before the last day another way is shown. */
const nearDays = 3

/** Whether the last day is so near, or past, that another way must be shown. */
export function useIsNear(dueOn: string | undefined): boolean {
  const { today, daysBetween } = useDates()
  return dueOn !== undefined && daysBetween(today(), dueOn) <= nearDays
}

interface OtherWaysProps {
  way: OtherWay | undefined
  /** It cannot go this way at all; else it may come too late. */
  instead?: boolean
}

/** How the municipality is reached without this app: as the case says now, else as it said when this was written (`way`). */
export function OtherWays({ way, instead = false }: OtherWaysProps) {
  const t = useWords('outbox')
  const { data } = useQuery({ ...peopleQuery(useCaseId()), retry: false })
  const known = (data && otherWayOf(data)) ?? way
  return (
    <div className="outbox-ways stack stack-tight">
      <h4>{t(instead ? 'ways.instead' : 'ways.heading')}</h4>
      <ul>
        {known && (
          <li>
            {t('ways.call')} <TextOf text={known.name} />: <PhoneLink number={known.phone} />
          </li>
        )}
        <li>{t('ways.digitalPost')}</li>
        {known?.address ? (
          <li>
            {t('ways.handIn')} <TextOf text={known.address} />
          </li>
        ) : (
          <li>{t('ways.print')}</li>
        )}
      </ul>
    </div>
  )
}

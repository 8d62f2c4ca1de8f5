import { useDates } from '#src/shared/i18n/dates.ts'
import { TextOf } from '#src/shared/i18n/text-of.tsx'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { ActorLine } from '#src/shared/ui/actor-line.tsx'
import { PhoneLink } from '#src/shared/ui/phone-link.tsx'
import type { Assignment } from './caseworker.queries.ts'
import { handoverPlace } from './handover-part.tsx'
import { PhoneHours } from './phone-hours.tsx'

/** A change that is coming: who, from when and why, with the way to the note that goes along. */
export function AnnouncedChange({ assignment }: { assignment: Assignment }) {
  const t = useWords('caseworker')
  const { longDate } = useDates()
  const { id, name, role, profession, from, phone, phoneHours, handover } = assignment
  return (
    <section className="card stack announced">
      <h2 className="card-heading">{t('coming.heading', { date: longDate(from) })}</h2>
      <p className="lead">
        <ActorLine actor={{ name, role, profession }} />
      </p>
      <p>
        {handover?.reason ? (
          <span className="own-text">
            <TextOf text={handover.reason} />
          </span>
        ) : (
          t('coming.noReason')
        )}
      </p>
      <dl className="facts">
        <dt>{t('coming.phone', { date: longDate(from) })}</dt>
        <dd>
          <PhoneLink number={phone} />
          <PhoneHours name={name} hours={phoneHours} />
        </dd>
      </dl>
      <p>{handover ? <a href={`#${handoverPlace(id)}`}>{t('coming.toNote')}</a> : t('coming.noNote')}</p>
    </section>
  )
}

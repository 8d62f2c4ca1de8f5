import { type ReactNode, useId } from 'react'
import { TextOf } from '#src/shared/i18n/text-of.tsx'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { PhoneLink } from '#src/shared/ui/phone-link.tsx'
import type { Assignment } from './caseworker.queries.ts'
import { PhoneHours } from './phone-hours.tsx'

/** Somebody who has the case: who they are, what they are responsible for, and how to reach them. */
export function PersonCard({ assignment }: { assignment: Assignment }) {
  const t = useWords('caseworker')
  const headingId = useId()
  const { name, role, profession, responsibleFor, phone, phoneHours, answersWithinWorkingDays, unit } = assignment
  return (
    <article className="card stack person" aria-labelledby={headingId}>
      <div>
        <h3 id={headingId} className="person-name">
          {name}
        </h3>
        <p>
          <TextOf text={role} />
          <span className="quiet">
            {' ('}
            <TextOf text={profession} />)
          </span>
        </p>
      </div>
      <dl className="facts">
        <Line label={t('responsibleFor')}>
          <TextOf text={responsibleFor} />
        </Line>
        <Line label={t('phone')}>
          <PhoneLink number={phone} />
        </Line>
        <Line label={t('phoneHours.label')}>
          <PhoneHours name={name} hours={phoneHours} />
        </Line>
        <Line label={t('answers.label')}>{t('answers.within', { count: answersWithinWorkingDays })}</Line>
        <Line label={t('unit')}>
          <TextOf text={unit.name} />
          {unit.address && (
            <span className="own-text">
              {'\n'}
              <TextOf text={unit.address} />
            </span>
          )}
          <br />
          <PhoneLink number={unit.phone} />
        </Line>
      </dl>
    </article>
  )
}

function Line({ label, children }: { label: string; children: ReactNode }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  )
}

import { useWords } from '#src/shared/i18n/use-words.ts'
import type { Assignment } from './caseworker.queries.ts'

/** When one can call, day by day. */
export function PhoneHours({ name, hours }: { name: string; hours: Assignment['phoneHours'] }) {
  const t = useWords('caseworker')
  const common = useWords('common')
  // "09:00" as it is said: "9.00" in Danish.
  const clock = (time: string) => {
    const [hour, minute = ''] = time.split(':')
    return common('date.time', { hour: Number(hour), minute })
  }
  if (hours.length === 0) return t('phoneHours.none')
  return (
    <table className="phone-hours">
      <caption className="visually-hidden">{t('phoneHours.caption', { name })}</caption>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">{t('phoneHours.day')}</th>
          <th scope="col">{t('phoneHours.time')}</th>
        </tr>
      </thead>
      <tbody>
        {hours.map(({ weekday, from, to }) => (
          <tr key={`${weekday} ${from}`}>
            <th scope="row">{t(`weekday.${weekday}`)}</th>
            <td>{t('phoneHours.fromTo', { from: clock(from), to: clock(to) })}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

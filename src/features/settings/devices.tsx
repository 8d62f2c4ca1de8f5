import { useQuery } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import { useDates } from '#src/shared/i18n/dates.ts'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { openVault, subscribeToVault } from '#src/shared/offline/vault.ts'
import { Button } from '#src/shared/ui/button.tsx'
import { Loading, Problem } from '#src/shared/ui/query-state.tsx'
import { Tag } from '#src/shared/ui/tag.tsx'
import { useRemoveDevice } from './settings.mutations.ts'
import { type Device, devicesQuery } from './settings.queries.ts'

/** The phones and computers that keep something of the person's, encrypted. One that was lost is removed from here. */
export function Devices() {
  const t = useWords('settings')
  return (
    <section className="stack">
      <h2>{t('devices.heading')}</h2>
      <p>{t('devices.text')}</p>
      <DeviceList />
    </section>
  )
}

function DeviceList() {
  const t = useWords('settings')
  const query = useQuery(devicesQuery)
  const removing = useRemoveDevice()
  const here = useSyncExternalStore(subscribeToVault, openVault)?.id
  if (!query.data) return query.isError ? <Problem query={query} what={t('devices.what')} /> : <Loading rows={1} />
  return (
    <>
      {query.data.length === 0 && <p>{t('devices.none')}</p>}
      <ul role="list" className="card-list">
        {query.data.map((device) => (
          <DeviceCard
            key={device.deviceId}
            device={device}
            isHere={device.deviceId === here}
            busy={removing.isPending && removing.variables === device.deviceId}
            onRemove={() => removing.mutate(device.deviceId)}
          />
        ))}
      </ul>
      <p role="status">{removing.isSuccess ? t('devices.removed') : removing.isError ? t('devices.notRemoved') : ''}</p>
    </>
  )
}

interface DeviceCardProps {
  device: Device
  isHere: boolean
  busy: boolean
  onRemove: () => void
}

function DeviceCard({ device: { device, mode, registeredAt, lastUsedAt }, isHere, busy, onRemove }: DeviceCardProps) {
  const t = useWords('settings')
  const { longInstant } = useDates()
  const name = device || t('sessions.unknownDevice')
  return (
    <li className="card stack stack-tight">
      <h3 className="card-heading">{name}</h3>
      <p>{t(`devices.mode.${mode}`)}</p>
      <p className="small quiet">
        {t('devices.times', { registered: longInstant(registeredAt), used: longInstant(lastUsedAt) })}
      </p>
      {isHere ? (
        <p>
          <Tag tone="good">{t('devices.here')}</Tag>
        </p>
      ) : (
        <div>
          <Button kind="secondary" busy={busy} onClick={onRemove}>
            {t('devices.remove')} <span className="visually-hidden">{name}</span>
          </Button>
        </div>
      )}
    </li>
  )
}

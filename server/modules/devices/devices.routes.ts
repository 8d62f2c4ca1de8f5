import type { Operations } from '#server/plugins/contract.ts'
import { conflict, forbidden, gone, notFound } from '#server/problem.ts'
import type { DevicesService, KeyOutcome, RegisterOutcome } from './devices.service.ts'

/** The devices that keep something encrypted, and the keys for it. */
export function deviceRoutes(operations: Operations, devices: DevicesService): void {
  operations.on('listDevices', async ({ session }) => {
    const found = await devices.list(session)
    const items = found.map(({ id, label, ...rest }) => ({ deviceId: id, device: label ?? '', ...rest }))
    return { status: 200, body: { items } }
  })

  operations.on('registerDevice', async ({ session, params: { deviceId }, body: { mode } }) => {
    const result = await devices.register(session, deviceId, mode)
    if (!('key' in result)) throw refusals[result.outcome]()
    return { status: result.outcome === 'registered' ? 201 : 200, body: { deviceId, mode, key: result.key } }
  })

  operations.on('getDeviceKey', async ({ session, params }) => {
    const result = await devices.releaseKey(session, params.deviceId)
    if (result.outcome !== 'released') throw refusals[result.outcome]()
    return { status: 200, body: { key: result.key } }
  })

  operations.on('removeDevice', async ({ session, params }) => {
    if (!(await devices.remove(session, params.deviceId))) throw notFound()
    return { status: 204 }
  })

  operations.on('getDeviceStanding', async ({ params }) => ({
    status: 200,
    body: { standing: await devices.standing(params.deviceId) },
  }))
}

const refusals = {
  removed: () => gone('The device was removed and its key is destroyed. Delete what it keeps.'),
  foreign: () => notFound(),
  lost: () => conflict('The service has lost the key of this device. Register it again to get a new one.'),
  tooMany: () => conflict('There are 50 devices already. Remove one, then register again.'),
  notOwnCase: () => forbidden('Only somebody with a case of their own may keep a copy on a device.'),
} satisfies Record<Exclude<(RegisterOutcome | KeyOutcome)['outcome'], 'registered' | 'known' | 'released'>, () => Error>

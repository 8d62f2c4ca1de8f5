import { answer, problem, server } from './api-server.ts'

/** The service's side of devices, as far as the app sees it: who registered which, and which were removed. */
export interface PhoneService {
  /** Who is signed in. `undefined`: nobody. */
  person: string | undefined
  devices: Map<string, { person: string; mode: 'shared' | 'own'; key: string; removed: boolean }>
}

/** Answers about devices from now on. */
export function servePhones(person: string): PhoneService {
  const service: PhoneService = { person, devices: new Map() }
  const mine = (deviceId: string) => {
    const device = service.devices.get(deviceId)
    return device?.person === service.person ? device : undefined
  }
  server.use(
    answer('put', '/api/me/devices/{deviceId}', async ({ params, request }) => {
      const { person: owner } = service
      if (!owner) return problem(401)
      const deviceId = String(params.deviceId)
      const { mode } = (await request.json()) as { mode: 'shared' | 'own' }
      const key = mine(deviceId)?.key ?? newKey()
      service.devices.set(deviceId, { person: owner, mode, key, removed: false })
      return { deviceId, mode, key }
    }),
    answer('get', '/api/me/devices/{deviceId}/key', ({ params }) => {
      if (!service.person) return problem(401)
      const device = mine(String(params.deviceId))
      if (!device) return problem(404)
      return device.removed ? problem(410) : { key: device.key }
    }),
    answer('delete', '/api/me/devices/{deviceId}', ({ params }) => {
      const device = mine(String(params.deviceId))
      if (device) device.removed = true
      return new Response(null, { status: 204 })
    }),
    answer('get', '/device-standing/{deviceId}', ({ params }) => ({
      standing: service.devices.get(String(params.deviceId))?.removed ? ('removed' as const) : ('kept' as const),
    })),
  )
  return service
}

function newKey(): string {
  return Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64url')
}

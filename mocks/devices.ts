import type { Worlds } from './persons/persons.ts'
import { Refusal } from './refusal.ts'
import type { Schemas } from './schemas.ts'
import type { World } from './world.ts'

/** The person's devices, as the contract shows them. */
export function devicesOf(world: World): Schemas['DeviceList'] {
  const items = world.devices.filter(({ key }) => key !== null).map(({ key: _key, ...device }) => device)
  return { items }
}

/** 201 with a new key, or 200 with the same key and the mode that was asked for. */
export function registerDevice(
  { worlds, world, at }: { worlds: Worlds; world: World; at: Date },
  deviceId: string,
  mode: Schemas['DeviceMode'],
): { status: 200 | 201; body: Schemas['RegisteredDevice'] } {
  const known = world.devices.find((device) => device.deviceId === deviceId)
  if (known) {
    const key = keyOf(world, deviceId)
    known.mode = mode
    return { status: 200, body: { deviceId, mode, key } }
  }
  const isTaken = Object.values(worlds).some(({ devices }) => devices.some((device) => device.deviceId === deviceId))
  if (isTaken) throw new Refusal('not-found')
  const now = at.toISOString()
  const key = newKey()
  world.devices.unshift({ deviceId, mode, key, device: 'Chrome, Android', registeredAt: now, lastUsedAt: now })
  return { status: 201, body: { deviceId, mode, key } }
}

/** @throws Refusal 404 when it is not the person's, 410 when it was removed */
export function keyOf(world: World, deviceId: string): string {
  const device = world.devices.find((one) => one.deviceId === deviceId)
  if (!device) throw new Refusal('not-found')
  if (device.key === null) throw new Refusal('gone')
  return device.key
}

/** @throws Refusal 404 when it is not the person's */
export function removeDevice(world: World, deviceId: string): void {
  const device = world.devices.find((one) => one.deviceId === deviceId)
  if (!device) throw new Refusal('not-found')
  device.key = null
}

/** Whoever it belongs to. */
export function standingOf(worlds: Worlds, deviceId: string): Schemas['DeviceStanding'] {
  const all = Object.values(worlds).flatMap(({ devices }) => devices)
  const isRemoved = all.some((device) => device.deviceId === deviceId && device.key === null)
  return { standing: isRemoved ? 'removed' : 'kept' }
}

/** 32 random bytes in base64url. */
function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32))
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}

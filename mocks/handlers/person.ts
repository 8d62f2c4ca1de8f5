import type { HandlerTable } from '#mocks/contract-table.ts'
import { addDays } from '#mocks/days.ts'
import { devicesOf, keyOf, registerDevice, removeDevice, standingOf } from '#mocks/devices.ts'
import { pageOf } from '#mocks/pages.ts'
import { findById, Refusal } from '#mocks/refusal.ts'
import { storedData } from '#mocks/stored-data.ts'
import { done, ok } from './answers.ts'

const draftDays = 90

/** What belongs to the person: drafts, sessions, devices, who has looked. */
export const personHandlers = {
  '/api/cases/{caseId}/drafts': { get: ({ world }) => ok({ items: world.drafts }) },
  '/api/cases/{caseId}/drafts/{draftId}': {
    get: ({ world, params }) => ok(findById(world.drafts, params.draftId)),
    put: ({ world, params, body, version, at }) => {
      const before = world.drafts.find(({ id }) => id === params.draftId)
      if (version !== (before?.version ?? 0)) throw new Refusal('stale-version')
      const saved = { version: version + 1, savedAt: at.toISOString(), expiresOn: addDays(world.today, draftDays) }
      world.drafts = [{ id: params.draftId, ...body, ...saved }, ...world.drafts.filter((one) => one !== before)]
      return ok(saved)
    },
    delete: ({ world, params }) => {
      world.drafts = world.drafts.filter(({ id }) => id !== params.draftId)
      return done
    },
  },
  '/api/cases/{caseId}/access-log': { get: ({ world, query }) => ok(pageOf(world.accessLog, query)) },
  '/api/me/sessions': { get: ({ world }) => ok({ items: world.sessions }) },
  '/api/me/sessions/{sessionRef}': {
    delete: ({ world, params }) => {
      findById(
        world.sessions.map(({ sessionRef }) => ({ id: sessionRef })),
        params.sessionRef,
      )
      world.sessions = world.sessions.filter(({ sessionRef }) => sessionRef !== params.sessionRef)
      return done
    },
  },
  '/api/me/devices': { get: ({ world }) => ok(devicesOf(world)) },
  '/api/me/devices/{deviceId}': {
    put: (call) => registerDevice(call, call.params.deviceId, call.body.mode),
    delete: ({ world, params }) => {
      removeDevice(world, params.deviceId)
      return done
    },
  },
  '/api/me/devices/{deviceId}/key': { get: ({ world, params }) => ok({ key: keyOf(world, params.deviceId) }) },
  '/device-standing/{deviceId}': { get: ({ worlds, params }) => ok(standingOf(worlds, params.deviceId)) },
  '/api/me/stored-data': { get: ({ world }) => ok(storedData(world)) },
} satisfies Partial<HandlerTable>

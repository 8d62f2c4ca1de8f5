import { expect, test } from 'vitest'
import { readSettings } from './settings.ts'

const right = { UDVEJ_URL: 'http://localhost:3000/', UDVEJ_CLIENT_ID: 'demo', UDVEJ_CLIENT_SECRET: 'secret' }

test('three settings are enough', () => {
  expect(readSettings(right)).toEqual({
    url: 'http://localhost:3000',
    clientId: 'demo',
    clientSecret: 'secret',
    speed: 1,
    daysAhead: 0,
    port: 0,
  })
})

test('every fault is told at once', () => {
  const wrong = {
    UDVEJ_URL: 'localhost',
    UDVEJ_DEMO_SPEED: 'fast',
    UDVEJ_DEMO_PORT: '-1',
    UDVEJ_DEMO_DAYS_AHEAD: '1.5',
  }
  expect(() => readSettings(wrong)).toThrow(
    expect.objectContaining({ name: 'SettingsError', faults: expect.objectContaining({ length: 6 }) }),
  )
})

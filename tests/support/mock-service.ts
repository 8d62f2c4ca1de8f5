import { getResponse } from 'msw'
import { type Mock, networkHandlers } from '#mocks/network.ts'
import { createWorlds } from '#mocks/persons/persons.ts'
import { firstSettings, type Settings } from '#mocks/settings.ts'

const origin = 'http://mock.test'

/** The mock service as a test sees it: `send` asks it without any network. */
export function mockService(settings: Partial<Settings> = {}, now = new Date('2026-11-23T09:00:00Z')) {
  const mock: Mock = { worlds: createWorlds(now), settings: { ...firstSettings, ...settings }, now: () => now }
  const network = networkHandlers(mock, origin)
  /** A body of bytes is a part of a file, and its `version` is where it begins. */
  const send = async (
    method: string,
    path: string,
    body?: object | Uint8Array<ArrayBuffer>,
    version = 0,
  ): Promise<Response> => {
    const isPart = body instanceof Uint8Array
    const headers = isPart
      ? { 'Content-Type': 'application/offset+octet-stream', 'Upload-Offset': String(version) }
      : { 'Content-Type': 'application/json', 'If-Match': `"${version}"` }
    const sent = isPart ? body : body ? JSON.stringify(body) : null
    const request = new Request(origin + path, { method, headers, body: sent })
    const response = await getResponse(network, request)
    if (!response) throw new Error(`Nobody answers ${method} ${path}`)
    return response
  }
  return { ...mock, send }
}

import { ownHeaders } from '#src/shared/http/api.ts'
import { send } from '#src/shared/http/send.ts'

/** fetch with the house's own headers, reported to the connection state. @throws NetworkError */
export function ask(path: string, init: RequestInit): Promise<Response> {
  const headers = new Headers(init.headers)
  for (const [name, value] of Object.entries(ownHeaders)) headers.set(name, value)
  return send(new Request(location.origin + path, { ...init, headers }))
}

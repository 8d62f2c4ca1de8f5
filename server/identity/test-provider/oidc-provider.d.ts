// oidc-provider ships no types. These are the few parts of it that the test provider uses.
declare module 'oidc-provider' {
  import type { IncomingMessage, ServerResponse } from 'node:http'

  interface Grant {
    addOIDCScope(scope: string): void
    save(): Promise<string>
  }

  interface ProviderContext {
    type: string
    body: unknown
    oidc: {
      client?: { clientId: string }
      session?: { accountId?: string }
      params?: { scope?: string }
      provider: Provider
    }
  }

  export class Provider {
    constructor(issuer: string, configuration: Record<string, unknown>)
    /** Whether X-Forwarded-Proto and X-Forwarded-Host count (Koa). */
    proxy: boolean
    Grant: new (of: {
      accountId: string | undefined
      clientId: string | undefined
    }) => Grant
    callback(): (request: IncomingMessage, response: ServerResponse) => Promise<void>
    interactionDetails(request: IncomingMessage, response: ServerResponse): Promise<{ uid: string }>
    interactionFinished(
      request: IncomingMessage,
      response: ServerResponse,
      result: { login: { accountId: string } } | { error: string; error_description: string },
    ): Promise<void>
    on(event: 'server_error', listener: (context: ProviderContext, error: Error) => void): this
  }
}

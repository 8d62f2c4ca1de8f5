import type { FastifyInstance } from 'fastify'
import { type SignInDeps, signInRoutes } from './sign-in.routes.ts'

/** Registers sign-in and sign-out. Register the session plugin before it: it brings the cookies. */
export async function registerIdentity(app: FastifyInstance, deps: SignInDeps): Promise<void> {
  await app.register(signInRoutes, deps)
}

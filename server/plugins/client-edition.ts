import type { FastifyInstance } from 'fastify'
import fastifyPlugin from 'fastify-plugin'
import { clientEdition } from '#api/client-edition.ts'
import { invalid, problem } from '#server/problem.ts'
import { requestArea } from './request-area.ts'

// A phone that was away for two releases still gets what it holds sent.
const editionsBack = 2

/**
 * Refuses apps that are too old for this service before anything is read or stored (426). Newer ones are taken: while a new version is rolled out, both are
 * there. `newest` is the edition of the contract.
 */
export const clientEditionPlugin = fastifyPlugin(
  async (app: FastifyInstance, { newest = clientEdition }: { newest?: number }) => {
    app.addHook('onRequest', async (request) => {
      const said = request.headers['udvej-client']
      if (said === undefined || requestArea(request) !== 'api') return
      if (typeof said !== 'string' || !/^\d{1,6}$/.test(said)) {
        throw invalid([{ pointer: 'Udvej-Client', detail: 'Must be a whole number, given once.' }])
      }
      if (Number(said) < newest - editionsBack) {
        throw problem('client-outdated', {
          detail: 'Nothing was stored. Keep what is waiting, load the app again, then send it.',
        })
      }
    })
  },
  { name: 'client-edition' },
)

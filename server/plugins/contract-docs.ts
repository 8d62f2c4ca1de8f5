import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import fastifyPlugin from 'fastify-plugin'
import contract from '#api/generated/openapi.json' with { type: 'json' }
import { contractDocsPage } from './contract-docs-page.ts'

const css = readFileSync(join(import.meta.dirname, 'assets', 'docs.css'))

/** The contract for people at /docs, and for programs at /docs/openapi.json. Open to everybody: it says nothing about anybody. */
export const contractDocsPlugin = fastifyPlugin(
  async (app: FastifyInstance) => {
    const page = contractDocsPage()
    const json = JSON.stringify(contract)
    const serve = (path: string, type: string, content: string | Buffer) =>
      app.get(path, (_request, reply) =>
        reply.type(`${type}; charset=utf-8`).header('cache-control', 'no-cache').send(content),
      )
    serve('/docs', 'text/html', page)
    serve('/docs/docs.css', 'text/css', css)
    serve('/docs/openapi.json', 'application/json', json)
  },
  { name: 'contract-docs' },
)

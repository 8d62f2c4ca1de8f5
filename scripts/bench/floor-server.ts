import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'
import fastifyStatic from '@fastify/static'
import Fastify from 'fastify'
import { build } from 'vite'

const source = join(import.meta.dirname, 'floor')

/**
 * Builds and serves the two pages that the app is measured against: `/` the bare page of the same stack with one query, `/plain.html` plain
 * HTML with the same words. Compressed ahead with brotli 11, as the app is.
 */
export async function startFloorServer(): Promise<{ port: number; close: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'udvej-floor-'))
  await build({ root: source, configFile: false, logLevel: 'error', build: { outDir: folder, emptyOutDir: true } })
  await cp(join(source, 'sw.js'), join(folder, 'sw.js'))
  const words = Array.from({ length: 20 }, (_, index) => `Word number ${index}`)
  const list = words.map((word) => `<li>${word}</li>`).join('')
  await writeFile(
    join(folder, 'plain.html'),
    `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Plain</title><h1>Plain</h1><ul id="content">${list}</ul></html>`,
  )
  await compressAll(folder)

  const app = Fastify()
  app.get('/api/bare', (_request, reply) => reply.header('cache-control', 'no-store').send({ words }))
  await app.register(fastifyStatic, {
    root: folder,
    preCompressed: true,
    immutable: true,
    maxAge: '1y',
    setHeaders: (reply, path) => {
      if (/\.(html|html\.br)$|sw\.js/.test(path)) reply.header('cache-control', 'no-cache')
    },
  })
  await app.listen({ port: 0, host: '127.0.0.1' })
  const address = app.server.address()
  if (address === null || typeof address === 'string') throw new Error('The floor has no port')
  return {
    port: address.port,
    close: async () => {
      await app.close()
      await rm(folder, { recursive: true })
    },
  }
}

async function compressAll(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  for (const file of await readdir(folder, { recursive: true })) {
    if (!/\.(js|css|html)$/.test(file)) continue
    const bytes = await readFile(join(folder, file))
    const small = await promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } })
    await writeFile(join(folder, `${file}.br`), small)
  }
}

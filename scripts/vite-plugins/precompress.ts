import { readdir, readFile, writeFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Plugin, ResolvedConfig } from 'vite'

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)
const text = /\.(?:html|js|css|svg|webmanifest|txt|json)$/
/** Under this size a compressed copy saves nothing worth a file. */
const smallest = 512

/** Brotli at its strongest. Shared with the budget, so that both speak of the same bytes. */
export function strongestBrotli(content: Buffer): Promise<Buffer> {
  return brotli(content, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length },
  })
}

/** Writes .br and .gz beside every text file of the build, so that the server only has to send them. */
async function precompressFolder(folder: string): Promise<void> {
  const files = (await readdir(folder, { recursive: true })).filter(
    (file) => text.test(file) && !file.startsWith('.vite'),
  )
  await Promise.all(
    files.map(async (file) => {
      const content = await readFile(`${folder}/${file}`)
      if (content.length < smallest) return
      await writeFile(`${folder}/${file}.br`, await strongestBrotli(content))
      await writeFile(`${folder}/${file}.gz`, await zip(content, { level: 9 }))
    }),
  )
}

/** As the last step of the build. */
export function precompress(): Plugin {
  let config: ResolvedConfig
  return {
    name: 'udvej-precompress',
    apply: 'build',
    configResolved(resolved) {
      config = resolved
    },
    writeBundle: {
      order: 'post',
      sequential: true,
      handler: () => precompressFolder(`${config.root}/${config.build.outDir}`),
    },
  }
}

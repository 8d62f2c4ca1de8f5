import { constants } from 'node:zlib'
import compress from '@fastify/compress'
import plugin from 'fastify-plugin'

/**
 * Compresses what is made on the spot; the app's files are compressed ahead. Quality 4: on a slow line a tenth of the bytes matters, and a
 * better one would cost the server more than the line gains.
 */
export const compressionPlugin = plugin(
  async (app) => {
    await app.register(compress, {
      threshold: 1024,
      encodings: ['br', 'gzip'],
      customTypes: /^(application\/(json|problem\+json)|text\/(html|calendar|plain))\b/,
      brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
    })
  },
  { name: 'udvej-compression' },
)

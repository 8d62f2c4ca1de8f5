import { QueryClient } from '@tanstack/react-query'
import { expect, test, vi } from 'vitest'
import type { Warm } from '#src/shared/http/warm.ts'
import { page } from './page-entry.tsx'

test('a page’s first questions are asked when its chunk is there, before it is rendered', async () => {
  const asked = vi.fn<Warm>().mockResolvedValue(undefined)
  const LetterPage = Object.assign(() => null, { warm: asked })
  const entry = page('letters/:letterId', [], async () => LetterPage)
  const client = new QueryClient()
  await entry.warm?.(client, { letterId: 'one' })
  expect(asked).toHaveBeenCalledExactlyOnceWith(client, { letterId: 'one' })
})

test('a page that asks for nothing is warm once its chunk is there', async () => {
  const bring = vi.fn(async () => () => null)
  await page('more', [], bring).warm?.(new QueryClient(), {})
  expect(bring).toHaveBeenCalledOnce()
})

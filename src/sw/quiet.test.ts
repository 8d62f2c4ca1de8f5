import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { noteAsking, untilQuiet } from './quiet.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** Whether the wait is over after each of these steps, in milliseconds. */
async function overAfter(steps: readonly number[], between: () => void = () => {}): Promise<boolean[]> {
  let over = false
  void untilQuiet().then(() => {
    over = true
  })
  const seen: boolean[] = []
  for (const step of steps) {
    await vi.advanceTimersByTimeAsync(step)
    seen.push(over)
    between()
  }
  return seen
}

test('files are kept ahead at once when no page asks for anything', async () => {
  expect(await overAfter([0])).toEqual([true])
})

test('they wait until the pages have asked for nothing for two seconds', async () => {
  noteAsking()
  expect(await overAfter([1_999, 1])).toEqual([false, true])
})

test('each further question of a page makes them wait anew', async () => {
  noteAsking()
  expect(await overAfter([1_500, 1_500, 1_500], noteAsking)).toEqual([false, false, false])
})

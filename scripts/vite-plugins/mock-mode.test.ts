import { resolveConfig } from 'vite'
import { expect, test } from 'vitest'
import { mockMode } from './mock-mode.ts'

async function pluginsOf(command: 'serve' | 'build', mode: string): Promise<string[]> {
  const { plugins } = await resolveConfig({ configFile: false, plugins: [mockMode()] }, command, mode)
  return plugins.map(({ name }) => name).filter((name) => name === 'msw' || name === 'udvej-mock-mode')
}

test('the mocks and their worker come with `vite --mode mock`', async () => {
  expect(await pluginsOf('serve', 'mock')).toEqual(['msw', 'udvej-mock-mode'])
})

test('no build has them, in any mode, and neither has ordinary development', async () => {
  expect(await pluginsOf('build', 'production')).toEqual([])
  expect(await pluginsOf('build', 'mock')).toEqual([])
  expect(await pluginsOf('serve', 'development')).toEqual([])
})

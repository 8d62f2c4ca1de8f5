import Fastify from 'fastify'
import { expect, test } from 'vitest'
import contract from '#api/generated/openapi.json' with { type: 'json' }
import { contractDocsPlugin } from './contract-docs.ts'
import { contractOperations } from './contract-document.ts'

const app = Fastify()
await app.register(contractDocsPlugin)
const page = (await app.inject('/docs')).body

test('the page has every operation and every schema of the contract', () => {
  for (const { id, method } of contractOperations) expect(page).toMatch(new RegExp(`id="${id}"><h3><code>${method} /`))
  for (const name of Object.keys(contract.components.schemas)) expect(page).toContain(`id="schema-${name}"`)
})

test('every link on the page leads somewhere', () => {
  const targets = new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => `#${id}`))
  const links = [...page.matchAll(/href="(#[^"]+)"/g)].map(([, href]) => href)
  expect(links.length).toBeGreaterThan(contractOperations.length)
  expect(links.filter((href) => !targets.has(String(href)))).toEqual([])
})

test('nothing on the page is inline, so the content policy need not allow it', () => {
  expect(page).not.toMatch(/<script|<style| style=| on[a-z]+=/)
})

test('the contract itself is there for programs', async () => {
  const answer = await app.inject('/docs/openapi.json')
  expect([answer.headers['content-type'], answer.json()]).toEqual(['application/json; charset=utf-8', contract])
})

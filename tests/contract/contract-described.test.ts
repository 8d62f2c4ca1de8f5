import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

type Node = { [key: string]: unknown }
const contract = JSON.parse(readFileSync(new URL('../../api/generated/openapi.json', import.meta.url), 'utf8')) as Node

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Where a schema says too little: every property is described, and every leaf shows an example (or refers to a schema that does). */
function gaps(schema: unknown, path: string): string[] {
  if (!isNode(schema) || '$ref' in schema) return []
  const found: string[] = []
  const nested = [
    ...((schema.allOf as unknown[]) ?? []),
    ...((schema.oneOf as unknown[]) ?? []),
    ...((schema.anyOf as unknown[]) ?? []),
  ]
  nested.forEach((part, index) => {
    found.push(...gaps(part, `${path}/${index}`))
  })
  if (isNode(schema.items)) found.push(...gaps(schema.items, `${path}/items`))
  for (const [name, property] of Object.entries(isNode(schema.properties) ? schema.properties : {})) {
    const here = `${path}/${name}`
    if (!isNode(property)) continue
    if (typeof property.description !== 'string') found.push(`${here}: no description`)
    found.push(...gaps(property, here))
  }
  const leaf = ['string', 'integer', 'number', 'boolean'].includes(schema.type as string)
  if (leaf && !Array.isArray(schema.examples)) found.push(`${path}: no example`)
  return found
}

it('every schema and property of the contract is described, every leaf with an example', () => {
  const schemas = (contract.components as Node).schemas as Node
  const found = Object.entries(schemas).flatMap(([name, schema]) => [
    ...(isNode(schema) && typeof schema.description === 'string' ? [] : [`${name}: no description`]),
    ...gaps(schema, name),
  ])
  expect(found).toEqual([])
})

it('every operation of the contract has an id, a summary and a description', () => {
  const found = Object.entries(contract.paths as Node).flatMap(([path, item]) =>
    Object.entries(item as Node)
      .filter(([method]) => ['get', 'put', 'post', 'patch', 'delete'].includes(method))
      .filter(
        ([, operation]) => !isNode(operation) || !operation.operationId || !operation.summary || !operation.description,
      )
      .map(([method]) => `${method} ${path}`),
  )
  expect(found).toEqual([])
})

it('a property without a description or a leaf without an example is found', () => {
  expect(gaps({ type: 'object', properties: { name: { type: 'string' } } }, 'Planted')).toEqual([
    'Planted/name: no description',
    'Planted/name: no example',
  ])
})

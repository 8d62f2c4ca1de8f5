import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import type { DemoRecord } from './people/records.ts'

const contract = JSON.parse(readFileSync(join(import.meta.dirname, '..', 'api', 'generated', 'openapi.json'), 'utf8'))
const ajv = new Ajv2020({ strict: false, allErrors: true })
addFormats.default(ajv)
ajv.addSchema(contract, 'contract')

/** For tests: what is wrong with a record by the contract's schemas of a feed record and of its type's data. */
export function faultsOf(record: DemoRecord): string[] {
  const { type, data } = record
  return [...faults('FeedRecord', record), ...faults(`${type.charAt(0).toUpperCase()}${type.slice(1)}Data`, data)]
}

function faults(schema: string, value: unknown): string[] {
  const validate = ajv.getSchema(`contract#/components/schemas/${schema}`)
  if (!validate) return [`The contract has no schema ${schema}.`]
  return validate(value)
    ? []
    : (validate.errors ?? []).map(({ instancePath, message }) => `${schema}${instancePath} ${message}`)
}

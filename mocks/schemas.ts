import type { components } from '#api/generated/types.ts'

/** The contract's schemas by name: `Schemas['Letter']`. */
export type Schemas = components['schemas']

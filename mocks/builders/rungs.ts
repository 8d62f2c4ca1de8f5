import type { Schemas } from '#mocks/schemas.ts'
import { buildRule, text } from './basics.ts'

type Rung = Schemas['Rung']

const source = buildRule({ label: text('Retssikkerhedsloven § 66', 'Legal Protection Act § 66') })

function buildRung(id: Rung['id'], standing: Rung['standing'], part: Partial<Rung> = {}): Rung {
  return { id, standing, source, ...part }
}

/** The way of a complaint over a decision that lies with the municipality. */
export function buildLadder(): Rung[] {
  return [
    buildRung('municipality', 'here'),
    buildRung('appealBody', 'later'),
    buildRung('reopening', 'later'),
    buildRung('ombudsman', 'later'),
    buildRung('courts', 'later'),
    buildRung('adviser', 'open'),
    buildRung('helpers', 'open'),
  ]
}

/** The way of a correction that lies with the municipality. */
export function buildCorrectionLadder(): Rung[] {
  return [
    buildRung('dataProtection', 'later'),
    buildRung('ombudsman', 'later'),
    buildRung('adviser', 'open'),
    buildRung('helpers', 'open'),
  ]
}

/** The way of a request for access to records. */
export function buildRecordsLadder(): Rung[] {
  return [
    buildRung('municipality', 'here'),
    buildRung('appealBody', 'later', { opensOn: '2026-12-03' }),
    buildRung('dataProtection', 'later'),
    buildRung('adviser', 'open'),
    buildRung('helpers', 'open'),
  ]
}

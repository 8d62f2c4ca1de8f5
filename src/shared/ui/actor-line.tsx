import type { components } from '#api/generated/types.ts'
import { TextOf } from '#src/shared/i18n/text-of.tsx'

/** Somebody at the municipality in one line: name, role, and education when it is known. */
export function ActorLine({ actor: { name, role, profession } }: { actor: components['schemas']['Actor'] }) {
  return (
    <>
      {name && (
        <>
          <strong>{name}</strong>
          {', '}
        </>
      )}
      <TextOf text={role} />
      {profession && (
        <span className="quiet">
          {' ('}
          <TextOf text={profession} />)
        </span>
      )}
    </>
  )
}

import { TextOf } from '#src/shared/i18n/text-of.tsx'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { Details } from '#src/shared/ui/details.tsx'
import { RuleCitation } from '#src/shared/ui/rule-citation.tsx'
import { Tag } from '#src/shared/ui/tag.tsx'
import type { Exit, Requirement } from './plan.queries.ts'
import { Door, Stone } from './way-drawing.tsx'
import { WayRequirement } from './way-requirement.tsx'

/** One exit: its branch with the stones and the door, and the same in words. `open`: what it needs is shown at once. */
export function WayExit({ exit, open }: { exit: Exit; open: boolean }) {
  const t = useWords('plan')
  const { title, aimedFor = false, requirements } = exit
  const needs = requirements.length > 0 && <Needs requirements={requirements} />
  return (
    <li className={`way-exit ${aimedFor ? 'way-aimed' : ''}`}>
      <Branch requirements={requirements} />
      <div className="way-words stack">
        <div className="stack stack-tight">
          <h3>
            <TextOf text={title} />
          </h3>
          {aimedFor && (
            <p>
              <Tag tone="waiting">{t('way.aimedFor')}</Tag>
            </p>
          )}
          <Lacks requirements={requirements} />
        </div>
        {open && needs}
        <Details summary={t(open ? 'way.more' : 'way.all')}>
          {!open && needs}
          <About exit={exit} />
        </Details>
      </div>
    </li>
  )
}

/** How much is in place, and from whom the rest is to come. */
function Lacks({ requirements }: { requirements: readonly Requirement[] }) {
  const t = useWords('plan')
  if (requirements.length === 0) return <p className="small quiet">{t('way.nothingNeeded')}</p>
  const missing = requirements.filter(({ status }) => status !== 'done')
  const turns = ['citizen', 'authority'] as const
  const sentences = turns.flatMap((turn) => {
    const count = missing.filter((requirement) => requirement.turn === turn).length
    return count > 0 ? [t(`way.lacks.${turn}`, { count })] : []
  })
  const inPlace = t('way.inPlace', { done: requirements.length - missing.length, count: requirements.length })
  return <p className="small quiet">{[inPlace, ...sentences].join(' ')}</p>
}

function Needs({ requirements }: { requirements: readonly Requirement[] }) {
  return (
    <ul role="list" className="way-requirements">
      {requirements.map((requirement) => (
        <WayRequirement key={requirement.id} requirement={requirement} />
      ))}
    </ul>
  )
}

function About({ exit: { about, whyOpen, rule } }: { exit: Exit }) {
  const t = useWords('plan')
  return (
    <>
      <p className="own-text">
        <TextOf text={about} />
      </p>
      <p className="own-text">
        <strong>{t('way.whyOpen')}</strong> <TextOf text={whyOpen} />
      </p>
      {rule && <RuleCitation rule={rule} />}
    </>
  )
}

/** The drawing: a stone for each thing that is needed, and the door at the end. */
function Branch({ requirements }: { requirements: readonly Requirement[] }) {
  return (
    <div className="way-branch" aria-hidden="true">
      {requirements.map(({ id, status }) => (
        <Stone key={id} status={status} />
      ))}
      <Door />
    </div>
  )
}

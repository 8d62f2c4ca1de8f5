import { buildMatter, text } from './builders/basics.ts'
import { buildCorrection, buildCorrectionDeadline } from './builders/correction.ts'
import { addDays } from './days.ts'
import type { Schemas } from './schemas.ts'
import type { World } from './world.ts'

type Marked = { corrections?: Schemas['CorrectionMark'][] }

/** A correction as it stands when it was sent and nobody has answered. The text that it is about has its mark from then on. */
export function fileCorrection(input: Schemas['CorrectionInput'], receipt: Schemas['Receipt'], world: World): void {
  const { today } = world
  const id = receipt.filingId
  const due = addDays(today, 30)
  const thing = thingOf(input.about, world)
  const title = thing && 'title' in thing ? thing.title : text('En oplysning i din plan', 'A fact in your plan')
  const { outcome: _, right: __, ...correction } = buildCorrection({ id, fault: input.fault, receipt, lines: [] })
  world.corrections.unshift({
    ...correction,
    ...(input.right ? { right: input.right } : {}),
    ...(input.shows ? { shows: input.shows } : {}),
    about: { ...input.about, title },
    history: [{ event: 'filed', at: receipt.filedAt }],
    matter: buildMatter({
      ...{ kind: 'correction', id, state: 'sent', since: today, silentDays: 0, dueOn: due, title },
      deadline: buildCorrectionDeadline(today, due),
    }),
  })
  const marked: Marked | undefined = thing
  if (!marked) return
  const standing = input.fault === 'notAboutMe' ? 'hidden' : 'clarifying'
  const part = input.about.part ? { part: input.about.part } : {}
  const words = input.right ? { words: input.right } : {}
  marked.corrections = [
    ...(marked.corrections ?? []),
    { correctionId: id, fault: input.fault, standing, on: today, ...part, ...words },
  ]
}

function thingOf({ kind, id }: Schemas['CorrectionAboutInput'], world: World) {
  if (kind === 'plan') return world.plan
  if (kind === 'fact') return world.activities.flatMap(({ basedOn }) => basedOn).find((fact) => fact.id === id)
  const lists = { letter: world.letters, meeting: world.meetings, activity: world.activities }
  return lists[kind].find((thing) => thing.id === id)
}

import { type LocalDate, localDateOf, sayShort } from '#demo/people/calendar.ts'
import type { RecordOf } from '#demo/people/records.ts'
import type { World } from './world.ts'

/** The Danish words of a document of a case, as plain text. */
export interface CaseText {
  datedOn: LocalDate
  words: string
}

const statusWords: Record<string, string> = {
  notStarted: 'ikke begyndt',
  underWay: 'i gang',
  reached: 'nået',
  stopped: 'stoppet',
  proposed: 'foreslået',
  agreed: 'aftalt',
  ended: 'slut',
  cancelled: 'aflyst',
}

/** The journal of a case, oldest first, within a period when one is given. */
export function journalText(
  world: World,
  caseId: string,
  period: { from?: LocalDate; to?: LocalDate },
  today: LocalDate,
): CaseText {
  const lines = [
    ...world.ofCase('meeting', caseId).map(({ data }) => ({
      on: localDateOf(new Date(data.startsAt)),
      line: `${data.title.da}: ${data.state === 'planned' ? 'aftalt' : (data.minutes?.da ?? data.outcome?.da ?? 'aflyst')}`,
    })),
    ...world
      .ofCase('letter', caseId)
      .map(({ data }) => ({ on: data.availableOn, line: `Brev sendt: ${data.title.da}` })),
    ...world
      .ofCase('activity', caseId)
      .map(({ data }) => ({ on: data.startsOn, line: `Aktivitet: ${data.title.da}. ${data.because.da}` })),
    ...world
      .ofCase('assignment', caseId)
      .map(({ data }) => ({ on: data.from, line: `${data.name} er ${data.role.da.toLowerCase()} i sagen fra i dag.` })),
  ]
    .filter(({ on }) => on <= today && on >= (period.from ?? '') && on <= (period.to ?? '9999'))
    .toSorted((one, other) => one.on.localeCompare(other.on))
  const written = lines.map(({ on, line }) => `${sayShort(on).da}\n${line}`)
  return {
    datedOn: lines.at(-1)?.on ?? today,
    words: page('Journal', written.length > 0 ? written : ['Der er ingen notater i perioden.']),
  }
}

/** The newest letter, word for word. */
export function letterText(world: World, caseId: string, today: LocalDate): CaseText {
  const letter = newestOf(world.ofCase('letter', caseId), ({ data }) => data.availableOn)
  return letter ? { datedOn: letter.data.availableOn, words: letter.data.original.da } : nothing('Brev', today)
}

/** The plan with its goals and the ways out. */
export function planText(world: World, caseId: string, today: LocalDate): CaseText {
  const plan = world.find('plan', caseId)
  if (!plan) return nothing('Min plan', today)
  const { purpose, goals, wayOut } = plan.data
  const goalLines = goals.flatMap((goal) => [
    `Mål: ${goal.title.da} (${statusWords[goal.status]})`,
    ...goal.subGoals.map((subGoal) => `  Delmål: ${subGoal.title.da} (${statusWords[subGoal.status]})`),
  ])
  const exitLines = wayOut.exits.flatMap((exit) => [
    `Vej ud: ${exit.title.da}`,
    ...exit.requirements
      .filter(({ status }) => status !== 'done')
      .map(({ title, provider }) => `  Mangler: ${title.da}. Det skal komme fra: ${provider.da}`),
  ])
  return {
    datedOn: localDateOf(new Date(plan.asOf)),
    words: page('Min plan', [purpose.da, wayOut.here.da, goalLines.join('\n'), exitLines.join('\n')]),
  }
}

/** The report on the activity that was evaluated last, or on the newest one. */
export function reportText(world: World, caseId: string, today: LocalDate): CaseText {
  const activities = world.ofCase('activity', caseId)
  const evaluated = activities.filter(({ data }) => data.evaluation !== undefined)
  const activity = newestOf(evaluated.length > 0 ? evaluated : activities, ({ data }) => data.evaluateOn)
  if (!activity) return nothing('Rapport', today)
  const { title, provider, because, judgedBy, evaluation, evaluateOn, extent } = activity.data
  const lines = [
    `Aktivitet: ${title.da}`,
    provider ? `Sted: ${provider.da}` : '',
    extent ? `Omfang: ${extent.da}` : '',
    `Hvorfor: ${because.da}`,
    judgedBy ? `Sådan ser vi, om det virkede: ${judgedBy.da}` : '',
    `Hvad det viste: ${evaluation?.da ?? 'Det er ikke gjort op endnu.'}`,
  ]
  return {
    datedOn: evaluateOn <= today ? evaluateOn : today,
    words: page(
      'Rapport',
      lines.filter((line) => line !== ''),
    ),
  }
}

/** What the activities have cost. The figures are invented, and the same every time. */
export function costsText(world: World, caseId: string, today: LocalDate): CaseText {
  const costs = world.ofCase('activity', caseId).map(({ id, data }) => ({
    title: data.title.da,
    amount: 4_000 + (Number.parseInt(id.slice(0, 4), 16) % 300) * 100,
  }))
  const total = costs.reduce((sum, { amount }) => sum + amount, 0)
  const lines = costs.map(({ title, amount }) => `${title}: ${kroner(amount)}`)
  return { datedOn: today, words: page('Hvad dit forløb har kostet', [lines.join('\n'), `I alt: ${kroner(total)}`]) }
}

/** Who has had a reason to look at the case. */
export function lookedText(world: World, caseId: string, today: LocalDate): CaseText {
  const lines = world
    .ofCase('assignment', caseId)
    .filter(({ data }) => data.from <= today)
    .map(({ data }) => `${data.role.da}, ${data.name}: har læst og skrevet i sagen siden den ${sayShort(data.from).da}`)
  return {
    datedOn: today,
    words: page('Hvem har set i din sag', [lines.join('\n'), 'Andre har ikke åbnet din sag i kommunens system.']),
  }
}

function newestOf<Item extends RecordOf<'letter'> | RecordOf<'activity'>>(
  items: readonly Item[],
  dayOf: (item: Item) => LocalDate,
): Item | undefined {
  return items.toSorted((one, other) => dayOf(one).localeCompare(dayOf(other))).at(-1)
}

function page(title: string, paragraphs: readonly string[]): string {
  return [`Strandby Kommune\n${title}`, ...paragraphs].join('\n\n')
}

function nothing(title: string, today: LocalDate): CaseText {
  return { datedOn: today, words: page(title, ['Der er ikke noget i sagen.']) }
}

function kroner(amount: number): string {
  return `${amount.toLocaleString('da-DK')} kr.`
}

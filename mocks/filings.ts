import { missing } from './attachments.ts'
import { buildActor, buildDeadline, buildMatter, buildReceipt, text } from './builders/basics.ts'
import { buildInquiry, buildInquiryDeadline } from './builders/inquiry.ts'
import { buildRecordsDeadline, buildRecordsRequest } from './builders/records-request.ts'
import { buildLadder } from './builders/rungs.ts'
import { buildAccessLogEntry } from './builders/session.ts'
import type { Asked } from './contract-table.ts'
import { addDays } from './days.ts'
import { Refusal } from './refusal.ts'
import type { Schemas } from './schemas.ts'
import type { World } from './world.ts'

type Receipt = Schemas['Receipt']

interface Filing extends Asked {
  filingId: string
  kind: Schemas['FilingKind']
  /** The meeting, assignment or complaint that it belongs to. */
  targetId?: string
  what: string
  body: unknown
}

/** What the person of this world filed, newest first, with the receipt as it stands by now. */
export function ownFilings({ filed, complaints, recordsRequests, corrections }: World): Schemas['OwnFiling'][] {
  const current = new Map(
    [...complaints, ...recordsRequests, ...corrections].map(({ receipt }) => [receipt.filingId, receipt]),
  )
  const known = [
    ...complaints.map(({ receipt }) => ({ kind: 'complaint' as const, receipt })),
    ...recordsRequests.map(({ receipt }) => ({ kind: 'recordsRequest' as const, receipt })),
    ...corrections.map(({ receipt }) => ({ kind: 'correction' as const, receipt })),
    ...filed
      .filter(({ receipt }) => !current.has(receipt.filingId))
      .map(({ kind, targetId, receipt }) => ({ kind, ...(targetId ? { targetId } : {}), receipt })),
  ]
  return known.sort((one, other) => other.receipt.filedAt.localeCompare(one.receipt.filedAt))
}

/**
 * Files exactly once: 201 the first time; 200 with the same receipt when the same came again; 422 when something else stands under the id;
 * 404 when the id is somebody else's. `take` puts a new one where it belongs, and may refuse it.
 */
export function fileOnce(filing: Filing, take: (receipt: Receipt) => void): { status: 200 | 201; body: Receipt } {
  const { world, worlds, filingId, at } = filing
  const body = canonical([filing.path, filing.body])
  const first = world.filed.find(({ receipt }) => receipt.filingId === filingId)
  if (first && first.body !== body)
    throw new Refusal(
      'invalid-request',
      'Something else was filed under this id before. The first one stands as it was.',
    )
  if (first) return { status: 200, body: first.receipt }
  if (Object.values(worlds).some((other) => isTaken(other, filingId))) throw new Refusal('not-found')
  const { attachments } = filing.body as Partial<Schemas['ComplaintInput']>
  const receipt = buildReceipt({
    filingId,
    number: receiptNumber(filingId, at),
    filedAt: at.toISOString(),
    state: 'sent',
    ...(attachments?.length ? { attachments: attachments.map(missing) } : {}),
  })
  take(receipt)
  const { kind, targetId } = filing
  world.filed.push({ body, receipt, kind, ...(targetId ? { targetId } : {}) })
  world.drafts = world.drafts.filter(({ id }) => id !== filingId)
  world.accessLog.unshift(
    buildAccessLogEntry({
      ...{ id: crypto.randomUUID(), at: at.toISOString(), who: { kind: 'citizen' } },
      ...{ action: 'filed', what: filing.what },
    }),
  )
  return { status: 201, body: receipt }
}

function isTaken({ filed, complaints, recordsRequests, inquiries, corrections }: World, id: string): boolean {
  return [...filed, ...complaints, ...recordsRequests, ...inquiries, ...corrections].some(
    ({ receipt }) => receipt.filingId === id,
  )
}

/** A complaint as it stands when it was sent and nobody has answered. */
export function newComplaint(input: Schemas['ComplaintInput'], receipt: Receipt, world: World): Schemas['Complaint'] {
  const { today } = world
  const id = receipt.filingId
  const title = aboutTitle(input.about, world)
  const due = addDays(today, 28)
  const byRule = { dueOn: due, deadline: buildDeadline({ start: today, nominal: due, due }) }
  return {
    ...{ id, kind: input.kind, about: { ...input.about, title }, receipt, askToWait: input.askToWait ?? false },
    ...(input.lateReason && { lateReason: input.lateReason }),
    matter: buildMatter({
      ...{ id, state: 'sent', since: today, silentDays: 0 },
      title: text(`Klage: ${title.da}`, `Complaint: ${title.en ?? title.da}`),
      ...(input.kind === 'decision' && byRule),
    }),
    points: input.points.map((point, index) => ({ number: index + 1, ...point, answer: null })),
    history: [{ event: 'filed', at: receipt.filedAt }],
    ladder: buildLadder(),
  }
}

function aboutTitle({ kind, id }: Schemas['ComplaintAbout'], world: World): Schemas['Text'] {
  const things = { letter: world.letters, meeting: world.meetings, activity: world.activities }
  const named = kind in things ? things[kind as keyof typeof things].find((one) => one.id === id) : undefined
  return named?.title ?? (kind === 'caseworker' ? buildActor().role : text('Din sag', 'Your case'))
}

/** A request as it stands when it was sent and nothing has come. Its last day is counted without holidays. */
export function newRecordsRequest(
  input: Schemas['RecordsRequestInput'],
  receipt: Receipt,
  { today }: World,
): Schemas['RecordsRequest'] {
  const id = receipt.filingId
  const due = addDays(today, 9)
  return {
    ...input,
    ...buildRecordsRequest({ id, what: input.what, receipt, documents: [] }),
    history: [{ event: 'filed', at: receipt.filedAt }],
    matter: buildMatter({
      ...{ kind: 'recordsRequest', id, state: 'sent', since: today, silentDays: 0, dueOn: due },
      title: text('Aktindsigt', 'Access to records'),
      deadline: buildRecordsDeadline(today, due),
    }),
  }
}

/** An inquiry as it stands when it was sent and nobody has answered. Its last day is counted without holidays. */
export function newInquiry(input: Schemas['InquiryInput'], receipt: Receipt, world: World): Schemas['Inquiry'] {
  const id = receipt.filingId
  const title = aboutTitle(input.about, world)
  const due = addDays(world.today, 7)
  const about = input.about.id ? { ...input.about, title } : input.about
  return {
    ...buildInquiry({ id, receipt, history: [{ event: 'filed', at: receipt.filedAt }] }),
    ...input,
    about,
    matter: buildMatter({
      ...{ kind: 'inquiry', id, title, state: 'sent', next: 'confirmReceipt', actions: [] },
      ...{ since: world.today, silentDays: 0, dueOn: due, deadline: buildInquiryDeadline(world.today, due) },
    }),
  }
}

/** The same words for the same content, in whatever order its keys came. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => one.localeCompare(other)))
      : part,
  )
}

function receiptNumber(id: string, at: Date): string {
  const code = id.replaceAll('-', '').slice(-8).toUpperCase()
  return `U-${at.getUTCFullYear()}-${code.slice(0, 4)}-${code.slice(4)}`
}

import type { StoredFiling } from '#server/modules/filings/filings.public.ts'
import {
  type RecordsRequest,
  readDeliveredFiles,
  readRecordsRequest,
} from '#server/modules/records/read-records.public.ts'
import type { Block, PaperFile } from '#server/paper/paper.ts'
import { dateIn, type Language, textIn, wordsFor } from '#server/words.ts'
import type { Context } from './paper-context.ts'
import { standingBlocks } from './standing-blocks.ts'

/** The most that a paper carries of files; a phone has to hold it. The others can be fetched one by one. */
const mostBytes = 20 * 1024 * 1024

/** A request for access to records: what was asked for, how it stands, and document by document what came of it. */
export async function recordsBlocks(
  filing: StoredFiling,
  { tx, language, today, withFiles }: Context,
): Promise<{ blocks: Block[]; files: PaperFile[] }> {
  const request = await readRecordsRequest(tx, filing.caseId, filing.id, today)
  if (!request) throw new Error(`The filing ${filing.id} is no records request.`)
  const files = withFiles ? await enclosed(request, filing, tx, language) : new Map<string, PaperFile>()
  return {
    blocks: [
      ...askedBlocks(request, language),
      ...standingBlocks(request.matter, language),
      ...longerBlocks(request, language),
      ...documentBlocks(request, language, files),
    ],
    files: [...files.values()],
  }
}

async function enclosed(
  request: RecordsRequest,
  { caseId }: StoredFiling,
  tx: Context['tx'],
  language: Language,
): Promise<Map<string, PaperFile>> {
  const stored = await readDeliveredFiles(tx, request, caseId, mostBytes)
  const files = new Map<string, PaperFile>()
  for (const { id, title } of request.documents) {
    const file = stored.get(id)
    // Numbered, because two files in one paper must not have the same name.
    if (file) files.set(id, { ...file, name: `${files.size + 1}-${file.name}`, description: textIn(language, title) })
  }
  return files
}

function askedBlocks({ what, from, to, kinds, remarks }: RecordsRequest, language: Language): Block[] {
  const t = wordsFor('copies', language)
  const words = wordsFor('records', language)
  const period = { from: from ? dateIn(language, from) : '', to: to ? dateIn(language, to) : '' }
  const asked = what.map((each) => t(`records.${each}`, each === 'period' ? period : {}))
  return [
    { kind: 'heading', level: 2, text: t('records.askedHeading') },
    { kind: 'list', items: [...asked, ...(kinds ?? []).map((each) => words(`kind.${each}`))] },
    ...(remarks === undefined
      ? []
      : ([
          { kind: 'heading', level: 3, text: t('records.remarks') },
          { kind: 'text', text: remarks, own: true },
        ] as const)),
  ]
}

function longerBlocks({ extension }: RecordsRequest, language: Language): Block[] {
  if (!extension) return []
  const t = wordsFor('copies', language)
  const rows = [
    { label: t('records.newDue'), value: dateIn(language, extension.newDue) },
    { label: t('records.reason'), value: textIn(language, extension.reason) },
  ]
  return [
    { kind: 'heading', level: 2, text: t('records.longerHeading') },
    { kind: 'facts', rows },
  ]
}

function documentBlocks(
  { documents }: RecordsRequest,
  language: Language,
  files: ReadonlyMap<string, PaperFile>,
): Block[] {
  const t = wordsFor('copies', language)
  const heading = { kind: 'heading', level: 2, text: t('records.documentsHeading') } as const
  if (documents.length === 0) return [heading, { kind: 'text', text: t('records.noDocuments') }]
  const each = documents.flatMap((document): Block[] => {
    const { id, title, datedOn, important, refusal } = document
    const values = { title: textIn(language, title), date: dateIn(language, datedOn) }
    const line = refusal ? t('records.refused', values) : t('records.delivered', values)
    const rows = refusal
      ? [
          { label: t('records.reason'), value: textIn(language, refusal.reason) },
          { label: t('standing.rule'), value: textIn(language, refusal.rule.label) },
          ...(refusal.howToComplain
            ? [{ label: t('records.howToComplain'), value: textIn(language, refusal.howToComplain) }]
            : []),
        ]
      : []
    return [
      { kind: 'heading', level: 3, text: important ? t('records.important', { line }) : line },
      ...(files.has(id) ? [{ kind: 'text', text: t('records.enclosed') } as const] : []),
      ...(rows.length > 0 ? [{ kind: 'facts', rows } as const] : []),
    ]
  })
  return [heading, ...each]
}

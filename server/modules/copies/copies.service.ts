import type { CaseAccess, Scope } from '#server/access.ts'
import type { Clock } from '#server/clock.ts'
import type { Db, Queryable } from '#server/db/db.ts'
import { aboutLetterOf } from '#server/modules/complaints/read-complaint.public.ts'
import {
  readFilingOfCase,
  readFilingsOfMatter,
  type StoredFiling,
  scopeOfFiling,
} from '#server/modules/filings/filings.public.ts'
import { readLetterContent } from '#server/modules/letters/read-letter.public.ts'
import type { MatterKind } from '#server/modules/matters/matters.public.ts'
import type { Block, Paper, PaperFile } from '#server/paper/paper.ts'
import { renderPaper } from '#server/paper/render-paper.ts'
import { today } from '#server/rules/local-date.ts'
import { type Language, textIn, wordsFor } from '#server/words.ts'
import { copiesRepository } from './copies.repository.ts'
import { writeFiling } from './filing-paper.ts'
import { letterBlocks } from './letter-blocks.ts'
import type { Context } from './paper-context.ts'
import { assemble } from './paper-head.ts'

/** A PDF and what to call it. The name holds nothing personal. */
export interface Copy {
  name: string
  bytes: Uint8Array
}

const scopeOfMatter: Record<MatterKind, Scope> = {
  complaint: 'complaints',
  recordsRequest: 'records',
  inquiry: 'inquiries',
  correction: 'complaints',
  meeting: 'meetings',
  letter: 'letters',
  activity: 'plan',
  handover: 'caseworker',
}

export type CopiesService = ReturnType<typeof createCopiesService>

/** Copies to keep, to print and to hand on: a filing with its answers, or everything of a matter together. */
export function createCopiesService({ db, clock }: { db: Db; clock: Clock }) {
  const open = (access: CaseAccess, write: (tx: Queryable) => Promise<Paper | null>) =>
    db.asPerson(access.personId, write)

  return {
    /** One filing, or `null` when there is none that the reader may see. */
    async filing(access: CaseAccess, filingId: string, language: Language): Promise<Copy | null> {
      let number = ''
      const paper = await open(access, async (tx) => {
        const filing = await readFilingOfCase(tx, access.caseId, filingId)
        if (!filing || !maySee(access, scopeOfFiling[filing.kind])) return null
        number = filing.number
        const context = { tx, language, today: today(clock), withFiles: true, maySee: seenBy(access) }
        const { title, blocks, files } = await writeFiling(filing, context)
        return paperOf(tx, access, language, { title, number, blocks, files })
      })
      return paper && { name: `udvej-${number}.pdf`, bytes: await renderPaper(paper) }
    },

    /** A matter with everything that belongs to it, or `null` when there is none that the reader may see. */
    async matter(access: CaseAccess, kind: MatterKind, id: string, language: Language): Promise<Copy | null> {
      if (!maySee(access, scopeOfMatter[kind])) return null
      const paper = await open(access, async (tx) => {
        const found = await copiesRepository.matterTitle(tx, access.caseId, kind, id)
        if (!found) return null
        const context = { tx, language, today: today(clock), withFiles: true, maySee: seenBy(access) }
        const { blocks, files } = await writeMatter(access, id, context)
        if (blocks.length === 0) return null
        const title = wordsFor('copies', language)('matterTitle', { title: textIn(language, found) })
        return paperOf(tx, access, language, { title, number: null, blocks, files })
      })
      return paper && { name: 'udvej-samlet.pdf', bytes: await renderPaper(paper) }
    },
  }

  async function paperOf(
    tx: Queryable,
    access: CaseAccess,
    language: Language,
    parts: { title: string; number: string | null; blocks: Block[]; files: PaperFile[] },
  ): Promise<Paper> {
    const caseTitle = await copiesRepository.caseTitle(tx, access.caseId)
    return assemble({ ...parts, name: access.personName, caseTitle, language, now: clock.now() })
  }
}

/** The letters that it is about, then every filing, oldest first, each under its own heading. */
async function writeMatter(
  access: CaseAccess,
  id: string,
  context: Context,
): Promise<{ blocks: Block[]; files: PaperFile[] }> {
  const all = await readFilingsOfMatter(context.tx, access.caseId, id)
  const filings = all.filter(({ kind }) => maySee(access, scopeOfFiling[kind]))
  const blocks = await writeLetters(access, [id, ...filings.flatMap(lettersOf)], context)
  const files: PaperFile[] = []
  for (const filing of filings) {
    const part = await writeFiling(filing, context)
    blocks.push({ kind: 'heading', level: 2, text: `${part.title}, ${filing.number}` })
    // One step down: what heads a part of a filing stands under the filing here.
    blocks.push(...part.blocks.map((block) => (block.kind === 'heading' ? { ...block, level: 3 as const } : block)))
    files.push(...part.files)
  }
  return { blocks, files }
}

async function writeLetters(access: CaseAccess, ids: readonly string[], context: Context): Promise<Block[]> {
  if (!maySee(access, 'letters')) return []
  const blocks: Block[] = []
  for (const id of new Set(ids)) {
    const letter = await readLetterContent(context.tx, access.caseId, id, context.today)
    if (letter) blocks.push(...letterBlocks(letter, context.language))
  }
  return blocks
}

function lettersOf(filing: StoredFiling): string[] {
  const id = filing.kind === 'complaint' ? aboutLetterOf(filing) : null
  return id === null ? [] : [id]
}

function seenBy(access: CaseAccess): (scope: Scope) => boolean {
  return (scope) => maySee(access, scope)
}

function maySee({ relation, scopes }: CaseAccess, scope: Scope): boolean {
  return relation === 'self' || scopes.includes(scope)
}

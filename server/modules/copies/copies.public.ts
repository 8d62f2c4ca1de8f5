import type { Queryable } from '#server/db/db.ts'
import type { StoredFiling } from '#server/modules/filings/filings.public.ts'
import type { Paper } from '#server/paper/paper.ts'
import type { LocalDate } from '#server/rules/local-date.ts'
import { copiesRepository } from './copies.repository.ts'
import { writeFiling } from './filing-paper.ts'
import { assemble } from './paper-head.ts'

/** A filing as a paper for the municipality, in Danish, with what was answered until now. Call it in a system transaction. */
export async function filingPaper(tx: Queryable, filing: StoredFiling, now: Date, today: LocalDate): Promise<Paper> {
  const { title, blocks, files } = await writeFiling(filing, { tx, language: 'da', today, withFiles: false })
  const [name, caseTitle] = await Promise.all([
    copiesRepository.citizenName(tx, filing.caseId),
    copiesRepository.caseTitle(tx, filing.caseId),
  ])
  return assemble({ title, name, caseTitle, number: filing.number, language: 'da', now, blocks, files })
}

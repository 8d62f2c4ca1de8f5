// npm run verify:audit [-- heads.json] – walks the chains of the audit and names the first entry of each that was changed or is missing.
// With a file name it also holds the audit against the newest links that the last run wrote there, and when all is well writes them anew: keep
// the file where the database's administrator cannot write. Run it with the environment of the service; a data folder only while that is stopped.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { connectDb } from '#server/db/open-db.ts'
import {
  auditChainsRepository,
  type ChainFault,
  type ChainHead,
} from '#server/modules/audit/audit-chains.repository.ts'
import { readSettings } from '#server/settings.ts'

const words: Record<ChainFault['fault'], string> = {
  missing: 'is missing',
  changed: 'is not what was written',
  cutOff: 'and everything after it is missing',
  unknown: 'was not written by the service',
  rewritten: 'is another one than was kept',
}

const [file] = process.argv.slice(2)
const db = await connectDb(readSettings(process.env))
try {
  const faults = await db.asSystem(async (tx) => {
    const kept = file && existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as ChainHead[]) : []
    return [...(await auditChainsRepository.findFaults(tx)), ...(await auditChainsRepository.findRewritten(tx, kept))]
  })
  for (const { chain, number, id, fault } of faults)
    console.log(`chain ${chain}: entry ${number}${id === null ? '' : ` (${id})`} ${words[fault]}`)
  const heads = await auditChainsRepository.heads(db)
  if (faults.length > 0) process.exitCode = 1
  else if (file) writeFileSync(file, `${JSON.stringify(heads)}\n`)
  console.log(
    `${await auditChainsRepository.count(db)} entries in ${heads.length} chains, ${faults.length === 0 ? 'all as they were written' : `${faults.length} faults`}`,
  )
} finally {
  await db.close()
}

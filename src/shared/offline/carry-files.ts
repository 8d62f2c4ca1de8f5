import { newId } from '#src/shared/drafts/new-id.ts'
import { heldFiles, holdFile, letGo, readHeld } from './held-files.ts'

/** Files of one filing held for another too, under ids of their own. */
export interface Carried {
  /** What is written, with the new ids wherever it speaks of the files. */
  content: object
  /** The other filing is not to be: forgets them. */
  undo: () => Promise<void>
}

/**
 * Holds the files of one filing for another, whose text is sent as something new. They are copied, not moved: the first may have declared them to the
 * service, which waits for them and would not take their ids a second time.
 */
export async function carryFiles(from: string, to: string, content: object): Promise<Carried> {
  const ids = new Map<string, string>()
  for (const file of await heldFiles(from)) {
    const bytes = await readHeld(file)
    if (!bytes) continue
    const id = newId()
    const path = file.path.replace(from, to).replace(file.id, id)
    await holdFile({ id, filingId: to, path }, new File([bytes], file.name))
    ids.set(file.id, id)
  }
  const inNewIds = (_key: string, value: unknown) => (typeof value === 'string' ? (ids.get(value) ?? value) : value)
  return {
    content: JSON.parse(JSON.stringify(content), inNewIds) as object,
    undo: async () => {
      for (const id of ids.values()) await letGo(id)
    },
  }
}

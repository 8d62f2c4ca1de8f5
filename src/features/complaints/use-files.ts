import { useEffect, useState } from 'react'
import { useCaseId } from '#src/shared/case/case-path.ts'
import { newId } from '#src/shared/drafts/new-id.ts'
import { useCase } from '#src/shared/http/session.ts'
import {
  type HeldFile,
  heldFiles,
  holdBackFiles,
  holdFile,
  letGo,
  releaseFiles,
} from '#src/shared/offline/held-files.ts'
import { openVaultForWriting } from '#src/shared/offline/my-vault.ts'
import { openVault, subscribeToVault } from '#src/shared/offline/vault.ts'
import { type FileFault, faultOf, mostFiles } from './file-kinds.ts'

/** A file that was chosen and not added. */
export interface Refused {
  name: string
  fault: FileFault
}

export interface Files {
  list: readonly HeldFile[]
  /** Of the last choice. */
  refused: readonly Refused[]
  /** Being read and put away. */
  busy: boolean
  add: (chosen: readonly File[]) => Promise<void>
  remove: (id: string) => Promise<void>
  /** The text is sent now: the files may follow. */
  release: () => Promise<void>
  /** It was not taken, and is still being written. */
  holdBack: () => Promise<void>
}

/** Always the same: most forms have no file, and are not made anew to learn it. */
const none: readonly HeldFile[] = []

/** Where the phone keeps nothing there is none: then files stay in the memory of this page. */
const openToWrite = () => openVaultForWriting().catch(() => null)

/** The files that are to follow what is being written: on this phone until they have arrived. */
export function useFiles(filingId: string): Files {
  const address = useCaseId()
  const caseId = useCase()?.caseId ?? address
  const [list, setList] = useState(none)
  const [refused, setRefused] = useState<readonly Refused[]>([])
  const [busy, setBusy] = useState(false)

  useEffect(() => {
    const read = () => void heldFiles(filingId).then((held) => setList(held.length > 0 ? held : none))
    // Where it is shut, what was added before is not known.
    void openToWrite().then(read)
    return subscribeToVault(() => openVault() && read())
  }, [filingId])

  const addOne = async (file: File, count: number): Promise<Refused | null> => {
    const refuse = (fault: FileFault) => ({ name: file.name, fault })
    if (count >= mostFiles) return refuse('tooMany')
    try {
      const fault = await faultOf(file)
      if (fault) return refuse(fault)
      const id = newId()
      const path = `/api/cases/${caseId}/complaints/${filingId}/attachments/${id}`
      await holdFile({ id, filingId, path }, file)
      return null
    } catch {
      return refuse('unread')
    }
  }
  const add = async (chosen: readonly File[]) => {
    setBusy(true)
    await openToWrite()
    const refusals: Refused[] = []
    let count = list.length
    // One after the other: ten photos at once are too much for an old phone.
    for (const file of chosen) {
      const refusal = await addOne(file, count)
      if (refusal) refusals.push(refusal)
      else count += 1
    }
    setList(await heldFiles(filingId))
    setRefused(refusals)
    setBusy(false)
  }
  const remove = async (id: string) => {
    await letGo(id)
    setRefused([])
    setList(await heldFiles(filingId))
  }
  const release = () => releaseFiles(filingId)
  const holdBack = () => holdBackFiles(filingId)
  return { list, refused, busy, add, remove, release, holdBack }
}

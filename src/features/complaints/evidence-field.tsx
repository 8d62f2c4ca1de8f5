import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useFormContext } from 'react-hook-form'
import { useCaseId } from '#src/shared/case/case-path.ts'
import { useDates } from '#src/shared/i18n/dates.ts'
import { textOf } from '#src/shared/i18n/text-of.tsx'
import { useWords } from '#src/shared/i18n/use-words.ts'
import type { HeldFile } from '#src/shared/offline/held-files.ts'
import { Button } from '#src/shared/ui/button.tsx'
import type { ComplaintDraft } from './complaint-draft.ts'
import { pointFieldId } from './complaint-faults.ts'
import { type EvidenceRef, type Thing, thingsQuery } from './evidence.queries.ts'
import { EvidencePicker, keyOf, type Option } from './evidence-picker.tsx'

interface EvidenceFieldProps {
  index: number
  files: readonly HeldFile[]
  error: string | undefined
}

/** The contract's limit. */
const mostThings = 20

/** What shows it: letters, meetings and activities of the case to point at, and the files that follow the complaint. */
export function EvidenceField({ index, files, error }: EvidenceFieldProps) {
  const t = useWords('complaints')
  const { setValue, watch } = useFormContext<ComplaintDraft>()
  const { data: things, isError } = useQuery(thingsQuery(useCaseId()))
  const nameOf = useThingName()
  const [said, setSaid] = useState('')
  const name = `points.${index}.evidence` as const
  const chosen = watch(name)
  const options = [...(things ?? []).map(optionOfThing(nameOf)), ...files.map(optionOfFile)]
  const nameOfRef = (ref: EvidenceRef) =>
    options.find(({ value }) => value === keyOf(ref))?.name ?? t(`evidence.kind.${ref.kind}`)
  const change = (next: EvidenceRef[], words: string) => {
    setValue(name, next)
    setSaid(words)
  }
  const left = options.filter(({ value }) => !chosen.some((ref) => keyOf(ref) === value))
  return (
    <div className={`field ${error ? 'field-wrong' : ''}`}>
      <EvidencePicker
        id={pointFieldId(index, 'evidence')}
        options={chosen.length < mostThings ? left : []}
        error={error}
        onAdd={(ref) => change([...chosen, ref], t('evidence.added', { name: nameOfRef(ref) }))}
      />
      {isError && <p className="small">{t('evidence.notHere')}</p>}
      {chosen.length > 0 && (
        <ul role="list" className="file-list">
          {chosen.map((ref) => (
            <li key={keyOf(ref)}>
              <bdi className="file-name">{nameOfRef(ref)}</bdi>
              <Button
                kind="quiet"
                onClick={() => {
                  change(
                    chosen.filter((one) => one !== ref),
                    t('files.removed', { name: nameOfRef(ref) }),
                  )
                  document.getElementById(pointFieldId(index, 'evidence'))?.focus()
                }}
              >
                {t('files.remove')} <span className="visually-hidden">{nameOfRef(ref)}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </div>
  )
}

const optionOfThing =
  (nameOf: (thing: Thing) => string) =>
  (thing: Thing): Option => {
    const ref = { kind: thing.kind, id: thing.id }
    return { value: keyOf(ref), ref, name: nameOf(thing) }
  }
const optionOfFile = ({ id, name }: HeldFile): Option => ({
  value: keyOf({ kind: 'file', id }),
  ref: { kind: 'file', id },
  name,
})

/** A thing's title with its day. */
function useThingName(): (thing: Thing) => string {
  const { plainDate, dateOf } = useDates()
  return ({ title, on }) => {
    if (!on) return textOf(title)
    return `${textOf(title)} (${plainDate(on.includes('T') ? dateOf(on) : on)})`
  }
}

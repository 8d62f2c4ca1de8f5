import { useRef, useState } from 'react'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { Alert } from '#src/shared/ui/alert.tsx'
import { Button } from '#src/shared/ui/button.tsx'
import { Icon } from '#src/shared/ui/icon.tsx'
import { attention, plus } from '#src/shared/ui/icons.ts'
import { fieldIds } from './complaint-faults.ts'
import { accepted, mostFiles } from './file-kinds.ts'
import { FileSize } from './file-size.tsx'
import type { Files } from './use-files.ts'

/** Photos and papers that are to follow the complaint. None is needed, and a point can name its file in words. */
export function FilesField({ files, fault }: { files: Files; fault: string | undefined }) {
  const t = useWords('complaints')
  const { list, refused, busy } = files
  const loose = list.some(({ kept }) => !kept)
  const wrong = fault !== undefined || refused.length > 0
  return (
    <section className="card stack" aria-labelledby="files-heading">
      <h3 id="files-heading" className="card-heading">
        {t('files.heading')} <span className="field-optional">{t('files.optional')}</span>
      </h3>
      <FileList files={files} />
      {list.length < mostFiles && (
        <div className={`field ${wrong ? 'field-wrong' : ''}`}>
          <p id="files-hint" className="field-hint">
            {t('files.hint')}
          </p>
          <div id="files-faults" aria-live="polite">
            {fault && <Fault words={fault} />}
            {refused.map(({ name, fault: why }) => (
              <Fault key={name + why} words={t(`files.fault.${why}`, { name, most: mostFiles })} />
            ))}
          </div>
          <Chooser busy={busy} wrong={wrong} onChoose={files.add} />
        </div>
      )}
      {loose && (
        <Alert kind="attention" live heading={t('files.loose.heading')}>
          <p>{t('files.loose.text')}</p>
        </Alert>
      )}
    </section>
  )
}

function Fault({ words }: { words: string }) {
  return (
    <p className="field-error">
      <Icon shape={attention} />
      <span>{words}</span>
    </p>
  )
}

interface ChooserProps {
  busy: boolean
  wrong: boolean
  onChoose: (chosen: readonly File[]) => Promise<void>
}

/** The browser's own file field. Its button is in the browser's language, so the label is what is seen. */
function Chooser({ busy, wrong, onChoose }: ChooserProps) {
  const t = useWords('complaints')
  return (
    <div className="file-chooser">
      <input
        type="file"
        id={fieldIds.files}
        accept={accepted}
        multiple
        aria-describedby="files-hint files-faults"
        aria-invalid={wrong ? true : undefined}
        onChange={({ currentTarget }) => {
          const chosen = Array.from(currentTarget.files ?? [])
          currentTarget.value = '' // the same file can be chosen again after it was removed
          if (chosen.length > 0 && !busy) void onChoose(chosen)
        }}
      />
      <label htmlFor={fieldIds.files} className="button button-secondary">
        <Icon shape={plus} />
        {t('files.choose')}
      </label>
      <span aria-live="polite">{busy && t('files.reading')}</span>
    </div>
  )
}

function FileList({ files: { list, remove } }: { files: Files }) {
  const t = useWords('complaints')
  const [said, setSaid] = useState('')
  const heading = useRef<HTMLParagraphElement>(null)

  const removeAt = async (id: string, name: string) => {
    await remove(id)
    setSaid(t('files.removed', { name }))
    heading.current?.focus()
  }
  return (
    <>
      <p ref={heading} tabIndex={-1} aria-live="polite" className="file-count">
        {said} {list.length > 0 && t('files.count', { count: list.length })}
      </p>
      {list.length > 0 && (
        <ul role="list" className="file-list">
          {list.map(({ id, name, size, kept }) => (
            <li key={id}>
              <span className="file-name">
                <bdi>{name}</bdi> <FileSize bytes={size} />
                {!kept && <strong className="file-loose"> {t('files.loose.tag')}</strong>}
              </span>
              <Button kind="quiet" onClick={() => void removeAt(id, name)}>
                {t('files.remove')} <span className="visually-hidden">{name}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

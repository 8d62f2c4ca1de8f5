import { useDates } from '#src/shared/i18n/dates.ts'
import { TextOf } from '#src/shared/i18n/text-of.tsx'
import { useWords } from '#src/shared/i18n/use-words.ts'
import type { OutboxItem } from '#src/shared/offline/outbox-item.ts'
import { writtenIn } from '#src/shared/offline/written-in.ts'
import { Details } from '#src/shared/ui/details.tsx'
import { Icon } from '#src/shared/ui/icon.tsx'
import { attention } from '#src/shared/ui/icons.ts'

/** What it is and what it is about. */
export function ItemName({ item: { draft, facts } }: { item: OutboxItem }) {
  const t = useWords('outbox')
  return (
    <>
      {t(`kind.${draft.kind}`)}
      {facts.about && (
        <>
          : <TextOf text={facts.about} />
        </>
      )}
    </>
  )
}

/** How it stands, to be seen first. */
export function ItemState({ words }: { words: string }) {
  return (
    <p className="outbox-state">
      <Icon shape={attention} />
      <strong>{words}</strong>
    </p>
  )
}

/** When the person pressed "send", and the whole text; on paper it stands open. */
export function ItemText({ item: { queuedAt, draft } }: { item: OutboxItem }) {
  const t = useWords('outbox')
  const { longInstant } = useDates()
  const texts = writtenIn(draft.content)
  return (
    <>
      <p className="small quiet">{t('pressedAt', { when: longInstant(queuedAt) })}</p>
      {texts.length > 0 && (
        <Details summary={t('text')}>
          {texts.map((text, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: frozen, it never changes.
            <p key={index} className="own-text">
              {text}
            </p>
          ))}
        </Details>
      )}
    </>
  )
}

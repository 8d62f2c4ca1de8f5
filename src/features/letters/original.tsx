import { useEffect, useRef, useState } from 'react'
import { useLocation } from 'react-router'
import { Passage } from '#src/shared/corrections/passage.tsx'
import { piecesOf } from '#src/shared/corrections/pointed-at.ts'
import { language } from '#src/shared/i18n/i18n.ts'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { Details } from '#src/shared/ui/details.tsx'
import type { Letter } from './letters.queries.ts'

/** From this width there is room for the original beside the card (letter-page.css has the same). */
const wide = '(min-width: 75em)'

export interface OriginalView {
  /** Folded away, because there is room for one text only. */
  folded: boolean
  open: boolean
  asked: boolean
  show: () => void
  turn: (open: boolean) => void
}

/** Whether the original is open: always where there is room, else when the reader asks for it or comes for a paragraph of it. */
export function useOriginal(): OriginalView {
  const [folded, setFolded] = useState(() => !matchMedia(wide).matches)
  // A link may lead to a paragraph of it.
  const { hash } = useLocation()
  const [open, setOpen] = useState(() => hash.startsWith('#text-original'))
  const [asked, setAsked] = useState(false)
  useEffect(() => {
    const room = matchMedia(wide)
    const look = () => setFolded(!room.matches)
    room.addEventListener('change', look)
    return () => room.removeEventListener('change', look)
  }, [])
  const show = () => {
    setOpen(true)
    setAsked(true)
  }
  return { folded, open, asked, show, turn: setOpen }
}

/** The letter as it was sent. Its Danish text is the valid one. */
export function Original({ letter, view }: { letter: Letter; view: OriginalView }) {
  const t = useWords('letters')
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (!view.asked) return
    heading.current?.focus({ preventScroll: true })
    heading.current?.scrollIntoView?.({ block: 'start' })
  }, [view.asked])
  return (
    <section className="original stack">
      <h2 ref={heading} tabIndex={-1}>
        {t('original.heading')}
      </h2>
      <p>{t('original.valid')}</p>
      {view.folded ? (
        <details className="details" open={view.open} onToggle={(event) => view.turn(event.currentTarget.open)}>
          <summary>{view.open ? t('original.hide') : t('original.show')}</summary>
          <ValidPaper letter={letter} />
        </details>
      ) : (
        <ValidPaper letter={letter} />
      )}
      <Translation letter={letter} />
    </section>
  )
}

function Translation({ letter: { original } }: { letter: Letter }) {
  const t = useWords('letters')
  const reader = language()
  const translated = reader === 'da' ? undefined : original[reader]
  if (!translated) return null
  return (
    <Details summary={t('original.translation')}>
      <p>{t('original.translationValid')}</p>
      <Paper text={translated} lang={reader} />
    </Details>
  )
}

/** The valid text, each paragraph with what was said about it. */
function ValidPaper({ letter: { id, original, corrections } }: { letter: Letter }) {
  return (
    <div className="paper stack" lang="da">
      {piecesOf(original.da, 'paragraph').map((paragraph, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the paragraphs of a letter never change places.
        <Passage key={index} at={{ kind: 'letter', id, part: `original.${index}` }} marks={corrections}>
          {paragraph}
        </Passage>
      ))}
    </div>
  )
}

function Paper({ text, lang }: { text: string; lang: string }) {
  return (
    <div className="paper stack" lang={lang}>
      {piecesOf(text, 'paragraph').map((paragraph, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the paragraphs of a letter never change places.
        <p key={index} className="own-text">
          {paragraph}
        </p>
      ))}
    </div>
  )
}

import { useWords } from '#src/shared/i18n/use-words.ts'

/** Where one is in a form of several pages (DKFDS "trinindikator"): "Step 2 of 4: What happened". Steps are words, not links. */
export function Steps({ current, names }: { current: number; names: readonly string[] }) {
  const t = useWords('drafts')
  return (
    <div className="steps">
      <p className="steps-words">
        {t('stepOf', { step: current + 1, steps: names.length })} <span className="quiet">{names[current]}</span>
      </p>
      <ol role="list" className="steps-bar" aria-hidden="true">
        {names.map((name, index) => (
          <li key={name} className={index <= current ? 'steps-reached' : ''} />
        ))}
      </ol>
    </div>
  )
}

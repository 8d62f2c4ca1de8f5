import { Link } from 'react-router'
import { useCasePath } from '#src/shared/case/case-path.ts'
import { useSoughtFault } from '#src/shared/corrections/sought-fault.ts'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { LinkCard } from '#src/shared/ui/card.tsx'

/** Where the text can stand. There, each text has its own "is this wrong?". `offered`: nobody has said yet that something is. */
export function FindText({ offered = false }: { offered?: boolean }) {
  const t = useWords('corrections')
  const to = useCasePath()
  const { carry } = useSoughtFault()
  return (
    <section className="stack">
      <h2>{t(offered ? 'find.offer' : 'find.heading')}</h2>
      <p>{t('find.about')}</p>
      <ul role="list" className="card-list">
        {(['plan', 'letters', 'meetings'] as const).map((place) => (
          <LinkCard key={place} to={to(carry(`/${place}`))} heading={t(`find.${place}`)} />
        ))}
      </ul>
      <p>
        {t('find.elsewhere')} <Link to={to('/complaints/new?about=case&kind=handling')}>{t('find.elsewhereLink')}</Link>
      </p>
    </section>
  )
}

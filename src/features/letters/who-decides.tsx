import { TextOf } from '#src/shared/i18n/text-of.tsx'
import { useWords } from '#src/shared/i18n/use-words.ts'
import type { Letter } from './letters.queries.ts'

/** Who recommends and who decides, as the way from one to the other. A decision has been taken; after a recommendation it is still to come. */
export function WhoDecides({ letter: { kind, recommends, decides } }: { letter: Letter }) {
  const t = useWords('letters')
  if (!recommends && !decides) return null
  const taken = kind === 'decision'
  return (
    <ol role="list" className="who-decides" aria-label={t('who.label')}>
      {recommends && (
        <li className="who-recommends">
          <span className="small quiet">{t(taken ? 'who.recommended' : 'who.recommends')}</span>
          <strong>
            <TextOf text={recommends} />
          </strong>
        </li>
      )}
      {decides && (
        <li className={taken ? 'who-decided' : 'who-is-to-decide'}>
          <span className="small quiet">{t(taken ? 'who.decided' : 'who.decides')}</span>
          <strong>
            <TextOf text={decides} />
          </strong>
        </li>
      )}
    </ol>
  )
}

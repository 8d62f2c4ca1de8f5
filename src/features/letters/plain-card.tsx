import { useId } from 'react'
import { Passage } from '#src/shared/corrections/passage.tsx'
import { TextOf } from '#src/shared/i18n/text-of.tsx'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { ActorLine } from '#src/shared/ui/actor-line.tsx'
import { Below } from '#src/shared/ui/page.tsx'
import { PhoneLink } from '#src/shared/ui/phone-link.tsx'
import type { Letter } from './letters.queries.ts'
import { Options } from './options.tsx'
import { Part } from './part.tsx'
import { Reasons } from './reasons.tsx'
import { SentAboutLetter } from './sent-about-letter.tsx'
import { WhoDecides } from './who-decides.tsx'

/**
 * The letter in plain words. What kind of act it is shows in form as well as in words: a decision has a solid frame and a stamp,
 * a recommendation a dashed frame and the way from who proposes to who decides.
 */
export function PlainCard({ letter }: { letter: Letter }) {
  const t = useWords('letters')
  const headingId = useId()
  const { id, kind, about, outcome, meaning, corrections: marks } = letter
  const at = (part: string) => ({ at: { kind: 'letter' as const, id, part }, marks })
  return (
    <section className={`plain-card plain-card-${kind} stack`} aria-labelledby={headingId}>
      <div className="stack stack-tight">
        <h2 id={headingId} className="stamp">
          {t(`frame.${kind}`)}
        </h2>
        <p>{t(`frameWhy.${kind}`)}</p>
      </div>
      <WhoDecides letter={letter} />
      <Part heading={t('part.about')}>
        <Passage {...at('about')}>
          <TextOf text={about} />
        </Passage>
      </Part>
      <Part heading={t(`part.outcome.${kind}`)}>
        <Passage {...at('outcome')} className="lead own-text">
          <TextOf text={outcome} />
        </Passage>
      </Part>
      <Below>
        <Reasons letter={letter} />
        <Part heading={t('part.meaning')}>
          <Passage {...at('meaning')}>
            <TextOf text={meaning} />
          </Passage>
        </Part>
        <Options letter={letter} />
        <SentAboutLetter letter={letter} />
        <WhoAnswers letter={letter} />
      </Below>
    </section>
  )
}

function WhoAnswers({ letter: { answeredBy, answerPhone } }: { letter: Letter }) {
  const t = useWords('letters')
  return (
    <Part heading={t('part.answers')}>
      <p>
        <ActorLine actor={answeredBy} />
      </p>
      {answerPhone && (
        <p>
          {t('phone')} <PhoneLink number={answerPhone} />
        </p>
      )}
    </Part>
  )
}

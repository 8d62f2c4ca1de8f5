import { Link } from 'react-router'
import { useCasePath } from '#src/shared/case/case-path.ts'
import { useMayFile } from '#src/shared/case/may-file.tsx'
import { useDates } from '#src/shared/i18n/dates.ts'
import { type Text, TextOf } from '#src/shared/i18n/text-of.tsx'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { ActorLine } from '#src/shared/ui/actor-line.tsx'
import { RuleCitation } from '#src/shared/ui/rule-citation.tsx'
import type { Correction, CorrectionOutcome } from './corrections.queries.ts'

/** What the municipality made of it: in our words what that means, in its own why, and the way on when it said no. */
export function Outcome({ correction: { outcome, fault } }: { correction: Correction }) {
  const t = useWords('corrections')
  const { longDate } = useDates()
  if (!outcome) return null
  const { text, by, decidedOn, told = [] } = outcome
  const right = 'right' in outcome ? outcome.right : undefined
  return (
    <section className="card stack">
      <h2 className="card-heading">{t('outcome.heading')}</h2>
      <p>{t(`outcome.${outcome.outcome}`)}</p>
      {right && <Words heading={t('outcome.right')} text={right} />}
      {text && <Words heading={t('outcome.why')} text={text} />}
      {outcome.outcome === 'refused' && <RuleCitation rule={outcome.rule} />}
      <p className="small quiet">
        <ActorLine actor={by} />, {longDate(decidedOn)}
      </p>
      {told.length > 0 && (
        <div className="stack stack-tight">
          <h3>{t('outcome.told')}</h3>
          <ul>
            {told.map((each) => (
              <li key={each.da}>
                <TextOf text={each} />
              </li>
            ))}
          </ul>
        </div>
      )}
      <WayOn outcome={outcome} hasView={fault !== 'notAboutMe'} />
    </section>
  )
}

function Words({ heading, text }: { heading: string; text: Text }) {
  return (
    <div className="stack stack-tight">
      <h3>{heading}</h3>
      <p className="own-text">
        <TextOf text={text} />
      </p>
    </div>
  )
}

/** A refusal is a decision. The citizen's words stay beside the text, and there is a way on. */
function WayOn({ outcome, hasView }: { outcome: CorrectionOutcome; hasView: boolean }) {
  const t = useWords('corrections')
  const to = useCasePath()
  const mayFile = useMayFile('complaints')
  if (outcome.outcome !== 'refused' && outcome.outcome !== 'noted') return null
  const howToComplain = outcome.outcome === 'refused' ? outcome.howToComplain : undefined
  return (
    <div className="stack stack-tight">
      <h3>{t('outcome.wayOn.heading')}</h3>
      {howToComplain && <Words heading={t('outcome.howToComplain')} text={howToComplain} />}
      <ul>
        {hasView && <li>{t('outcome.wayOn.view')}</li>}
        <li>
          {t('outcome.wayOn.complain')}{' '}
          {mayFile && (
            <Link to={to('/complaints/new?about=case&kind=handling')} className="no-print">
              {t('outcome.wayOn.complainAct')}
            </Link>
          )}
        </li>
        <li>{t('outcome.wayOn.authority')}</li>
      </ul>
    </div>
  )
}

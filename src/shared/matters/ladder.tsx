import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { components } from '#api/generated/types.ts'
import type da from '#locales/da/ladder.json'
import type en from '#locales/en/ladder.json'
import { useCasePath } from '#src/shared/case/case-path.ts'
import { useMayFile } from '#src/shared/case/may-file.tsx'
import { useDates } from '#src/shared/i18n/dates.ts'
import { TextOf } from '#src/shared/i18n/text-of.tsx'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { DeadlineSums } from '#src/shared/ui/deadline.tsx'
import { Details } from '#src/shared/ui/details.tsx'
import { RuleCitation } from '#src/shared/ui/rule-citation.tsx'
import { Tag, type Tone } from '#src/shared/ui/tag.tsx'
import './ladder.css'

type Rung = components['schemas']['Rung']
type StoppedBy = NonNullable<Rung['stoppedBy']>

type LadderWordFile = {
  standing: Record<Rung['standing'], string>
  stopped: Record<StoppedBy, string>
  rung: Record<Rung['id'], { name: string; about: string }>
}
type Complete<File extends LadderWordFile> = File

/** A step, a standing or a reason without words in a language does not compile. */
export type EveryRungHasWords = [Complete<typeof da>, Complete<typeof en>]

const tones: Record<Rung['standing'], Tone> = {
  passed: 'plain',
  here: 'waiting',
  open: 'good',
  later: 'plain',
  stopped: 'plain',
}

/** The way that a disagreement can go, drawn as a ladder that is read from the top. The page lists the word file `ladder` in routes.tsx. */
export function Ladder({ rungs }: { rungs: readonly Rung[] }) {
  const t = useWords('ladder')
  if (rungs.length === 0) return null
  const firstStopped = rungs.find(({ stoppedBy }) => stoppedBy)
  return (
    <section className="stack">
      <h2>{t('heading')}</h2>
      <p>{t('lead')}</p>
      <ol role="list" className="timeline ladder">
        {rungs.map((rung) => (
          <Step key={rung.id} rung={rung}>
            {rung.stoppedBy && rung === firstStopped && <WhyStopped by={rung.stoppedBy} />}
          </Step>
        ))}
      </ol>
    </section>
  )
}

function Step({ rung, children }: { rung: Rung; children: ReactNode }) {
  const { id, standing, deadline, opensOn, source, uncertainty } = rung
  const t = useWords('ladder')
  const { longDate } = useDates()
  const due = deadline && (deadline.safe ?? deadline.due)
  return (
    <li className={`ladder-${standing} stack stack-tight`} aria-current={standing === 'here' ? 'step' : undefined}>
      <h3 className="card-heading">{t(`rung.${id}.name`)}</h3>
      <p>
        <Tag tone={tones[standing]}>{t(`standing.${standing}`)}</Tag>
      </p>
      <p>{t(`rung.${id}.about`)}</p>
      {children}
      {opensOn && standing === 'later' && <p>{t('from', { date: longDate(opensOn) })}</p>}
      {due && standing === 'open' && <p>{t('until', { date: longDate(due) })}</p>}
      {deadline && <DeadlineSums deadline={deadline} />}
      <Details
        summary={
          <>
            {t('why')}
            <span className="visually-hidden">: {t(`rung.${id}.name`)}</span>
          </>
        }
      >
        <RuleCitation rule={source} />
        {uncertainty && (
          <p className="small quiet">
            <TextOf text={uncertainty} />
          </p>
        )}
      </Details>
    </li>
  )
}

/** Why the rest of the way does not come, and how to take it up again. It holds for every step after this one, so it is said once. */
function WhyStopped({ by }: { by: StoppedBy }) {
  const t = useWords('ladder')
  const to = useCasePath()
  const mayComplain = useMayFile('complaints')
  return (
    <>
      <p>{t(`stopped.${by}`)}</p>
      {by !== 'nothingRefused' && mayComplain && (
        <p className="no-print">
          <Link to={to('/file/decision')}>{t('complainAgain')}</Link>
        </p>
      )}
    </>
  )
}

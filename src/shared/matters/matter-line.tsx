import { useCasePath } from '#src/shared/case/case-path.ts'
import { useDates } from '#src/shared/i18n/dates.ts'
import { TextOf } from '#src/shared/i18n/text-of.tsx'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { LinkCard } from '#src/shared/ui/card.tsx'
import { WhoseTurn } from '#src/shared/ui/whose-turn.tsx'
import { MatterDue } from './matter-due.tsx'
import { matterPath } from './matter-path.ts'
import type { Matter } from './matter-states.ts'
import { useMatterWords } from './matter-words.ts'

/** Fewer days without a sign from the authority are not worth a word. */
const silentDaysShown = 14

interface MatterLineProps {
  matter: Matter
  /** Leave it out (`false`) in a list whose heading says whose turn it is. */
  turn?: boolean
}

/** One open matter in a `<ul role="list" class="card-list">` under an h2: what it is, how it stands, whose turn, by when. */
export function MatterLine({ matter, turn = true }: MatterLineProps) {
  const t = useWords('matters')
  const common = useWords('common')
  const wordsOf = useMatterWords()
  const to = useCasePath()
  const { shortDate } = useDates()
  const silent = matter.silentDays >= silentDaysShown
  return (
    <LinkCard to={to(matterPath(matter))} heading={<TextOf text={matter.title} />}>
      <p>{wordsOf(matter).state}</p>
      {turn && <WhoseTurn turn={matter.turn} since={matter.since} silentDays={silent ? matter.silentDays : 0} />}
      <p className="row">
        <MatterDue matter={matter} />
        {!turn && !matter.dueOn && <span className="small quiet">{t('since', { date: shortDate(matter.since) })}</span>}
        {!turn && silent && <span className="small quiet">{common('turn.silent', { count: matter.silentDays })}</span>}
      </p>
    </LinkCard>
  )
}

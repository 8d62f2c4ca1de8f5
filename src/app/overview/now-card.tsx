import { useCasePath } from '#src/shared/case/case-path.ts'
import { TextOf } from '#src/shared/i18n/text-of.tsx'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { MatterDeadline } from '#src/shared/matters/matter-deadline.tsx'
import { matterPath } from '#src/shared/matters/matter-path.ts'
import type { Matter } from '#src/shared/matters/matter-states.ts'
import { useCourseWords, useMatterWords } from '#src/shared/matters/matter-words.ts'
import { LinkButton } from '#src/shared/ui/button.tsx'
import { Icon } from '#src/shared/ui/icon.tsx'
import { check } from '#src/shared/ui/icons.ts'
import { WhoseTurn } from '#src/shared/ui/whose-turn.tsx'
import type { Overview } from './overview.queries.ts'

/** The one answer. Says first that nothing is needed, when that is so; claims nothing when the matters could not be read. */
export function NowCard({ overview }: { overview: Overview }) {
  const { now, yours, missing } = overview
  if (missing.includes('matters')) return null
  const nothingNeeded = yours ? yours.total === 0 : now?.turn !== 'citizen'
  return (
    <section className="card now stack" data-content>
      {nothingNeeded && <NothingNeeded />}
      {now ? <Answer matter={now} level={nothingNeeded ? 'h3' : 'h2'} /> : <NothingOpen />}
    </section>
  )
}

function NothingNeeded() {
  const t = useWords('overview')
  return (
    <h2 className="now-nothing">
      <Icon shape={check} />
      {t('now.nothing')}
    </h2>
  )
}

function NothingOpen() {
  const t = useWords('overview')
  return (
    <>
      <p>{t('now.noneOpen')}</p>
      <p>{t('now.noneOpenNext')}</p>
    </>
  )
}

function Answer({ matter, level: Heading }: { matter: Matter; level: 'h2' | 'h3' }) {
  const t = useWords('overview')
  useCourseWords([matter])
  const words = useMatterWords()(matter)
  const to = useCasePath()
  return (
    <>
      <div className="stack stack-tight">
        <Heading className="now-state">{words.state}</Heading>
        <p className="quiet">
          <TextOf text={matter.title} />
        </p>
        <WhoseTurn turn={matter.turn} since={matter.since} />
      </div>
      <dl className="facts">
        <dt>{t('now.next')}</dt>
        <dd>{words.next}</dd>
        <dt>{t('now.why')}</dt>
        <dd>{words.why}</dd>
      </dl>
      <MatterDeadline matter={matter} />
      <div>
        <LinkButton to={to(matterPath(matter))} kind={matter.turn === 'citizen' ? 'primary' : 'secondary'}>
          {t(`now.open.${matter.kind}`)}
        </LinkButton>
      </div>
    </>
  )
}

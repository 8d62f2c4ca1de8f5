import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { useCaseId, useCasePath } from '#src/shared/case/case-path.ts'
import { FiledPage } from '#src/shared/filing/filed-page.tsx'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { Ladder } from '#src/shared/matters/ladder.tsx'
import { PageState } from '#src/shared/ui/query-state.tsx'
import { BuiltOnIt } from './built-on-it.tsx'
import { CorrectionHistory } from './correction-history.tsx'
import { CorrectionStanding } from './correction-standing.tsx'
import { correctionQuery } from './corrections.queries.ts'
import { Outcome } from './outcome.tsx'
import { Said } from './said.tsx'

/** One correction: how it stands, what the municipality made of it, what was built on the text, and the way on. */
export function CorrectionPage() {
  const t = useWords('corrections')
  const to = useCasePath()
  const back = { to: to('/corrections'), label: t('title') }
  const query = useQuery(correctionQuery(useCaseId(), useParams().correctionId ?? ''))
  const correction = query.data
  if (!correction) return <PageState title={t('one')} query={query} rows={4} back={back} />

  const after = (
    <>
      <CorrectionHistory correction={correction} />
      <Ladder rungs={correction.ladder} />
    </>
  )
  return (
    <FiledPage title={t('one')} back={back} kind="correction" filed={correction} after={after}>
      <CorrectionStanding correction={correction} />
      <Outcome correction={correction} />
      <BuiltOnIt lines={correction.lines} />
      <Said correction={correction} />
    </FiledPage>
  )
}

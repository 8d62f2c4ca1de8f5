import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { ownCase, useCaseId, useCasePath } from '#src/shared/case/case-path.ts'
import { PointingArea } from '#src/shared/corrections/pointing.tsx'
import type { Warm } from '#src/shared/http/warm.ts'
import { useDates } from '#src/shared/i18n/dates.ts'
import { TextOf, textOf } from '#src/shared/i18n/text-of.tsx'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { Button } from '#src/shared/ui/button.tsx'
import { Icon } from '#src/shared/ui/icon.tsx'
import { printer } from '#src/shared/ui/icons.ts'
import { Below, Page } from '#src/shared/ui/page.tsx'
import { PageState } from '#src/shared/ui/query-state.tsx'
import { GoToHash } from '#src/shared/ui/use-go-to-hash.ts'
import { useMarkOpened } from './letters.mutations.ts'
import { type Letter, letterQuery } from './letters.queries.ts'
import { Original, useOriginal } from './original.tsx'
import { PlainCard } from './plain-card.tsx'
import './letter-page.css'

/** One letter: in plain words, beside the original, which is the valid text. */
export function LetterPage() {
  const t = useWords('letters')
  const to = useCasePath()
  const { letterId = '' } = useParams()
  const query = useQuery(letterQuery(useCaseId(), letterId))
  const letter = query.data
  const original = useOriginal()
  useMarkOpened(letter)
  const back = { to: to('/letters'), label: t('title') }
  if (!letter) return <PageState title={t('letter')} query={query} back={back} rows={4} />

  return (
    <Page title={textOf(letter.title)} tabTitle={t('letter')} back={back} lead={<Head letter={letter} />}>
      <div className="row no-print">
        {original.folded && (
          <Button kind="secondary" onClick={original.show}>
            {t('original.show')}
          </Button>
        )}
        <Button kind="quiet" onClick={() => print()}>
          <Icon shape={printer} />
          {t('print')}
        </Button>
      </div>
      <PointingArea>
        {(button) => (
          <>
            {button}
            <div className="letter-columns" data-content>
              <PlainCard letter={letter} />
              <Below>
                <Original letter={letter} view={original} />
                <GoToHash />
              </Below>
            </div>
          </>
        )}
      </PointingArea>
    </Page>
  )
}

LetterPage.warm = ((client, { caseId = ownCase, letterId = '' }) =>
  client.prefetchQuery(letterQuery(caseId, letterId))) satisfies Warm

function Head({ letter: { sender, availableOn, delivery, receivedOn } }: { letter: Letter }) {
  const t = useWords('letters')
  const { plainDate } = useDates()
  const late = delivery === 'paper' && receivedOn && receivedOn !== availableOn
  return (
    <p className="small quiet">
      {t('from')} <TextOf text={sender} />. {t(`delivery.${delivery}`, { date: plainDate(availableOn) })}
      {late && ` ${t('received', { date: plainDate(receivedOn) })}`}
    </p>
  )
}

import { Link, useSearchParams } from 'react-router'
import { useCasePath } from '#src/shared/case/case-path.ts'
import { CannotFile } from '#src/shared/case/may-file.tsx'
import { useCase } from '#src/shared/http/session.ts'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { LinkCard } from '#src/shared/ui/card.tsx'
import { Page } from '#src/shared/ui/page.tsx'
import { PickLetter } from './pick-letter.tsx'
import { UnfinishedDrafts } from './unfinished-drafts.tsx'
import './file.css'

/** A plain choice: where it leads, and the part of the case that a helper must have been granted. */
interface Choice {
  name: string
  path: string
  scope: 'complaints' | 'records' | 'meetings' | 'caseworker'
}

const complain: readonly Choice[] = [
  { name: 'decision', path: '/file?choose=letter', scope: 'complaints' },
  { name: 'handling', path: '/complaints/new?about=case&kind=handling', scope: 'complaints' },
  { name: 'conduct', path: '/complaints/new?about=case&kind=conduct', scope: 'complaints' },
]
const other: readonly Choice[] = [
  { name: 'records', path: '/records/new', scope: 'records' },
  { name: 'meeting', path: '/meetings', scope: 'meetings' },
  { name: 'call', path: '/caseworker', scope: 'caseworker' },
]

const toTalk = other.filter(({ name }) => name === 'call')

/** The one way in for whatever is wrong or wanted. It finds the kind and the recipient by asking, not by knowing the law. */
export function FilePage() {
  const [search] = useSearchParams()
  // A page of its own for the focus and the title, so that "back" leads to the choices.
  return search.get('choose') === 'letter' ? <PickLetter key="letter" /> : <Choices key="choices" />
}

function Choices() {
  const t = useWords('file')
  const mayFile = useCase()?.relation !== 'assistant'
  return (
    <Page title={t('title')} lead={mayFile && <p>{t('lead')}</p>}>
      <div className="stack file" data-content>
        {mayFile ? <UnfinishedDrafts /> : <CannotFile />}
        {mayFile && <ChoiceList heading={t('complain.heading')} choices={complain} />}
        <ChoiceList heading={t('other.heading')} choices={mayFile ? other : toTalk} />
        {mayFile && <GoodToKnow />}
      </div>
    </Page>
  )
}

function ChoiceList({ heading, choices }: { heading: string; choices: readonly Choice[] }) {
  const t = useWords('file')
  const to = useCasePath()
  const isOpen = useOpenScopes()
  const open = choices.filter(({ scope }) => isOpen(scope))
  if (open.length === 0) return null
  return (
    <section className="stack">
      <h2>{heading}</h2>
      <ul role="list" className="card-list file-choices">
        {open.map(({ name, path }) => (
          <LinkCard key={name} to={to(path)} heading={t(`choice.${name}.heading`)}>
            <p>{t(`choice.${name}.text`)}</p>
          </LinkCard>
        ))}
      </ul>
    </section>
  )
}

function GoodToKnow() {
  const t = useWords('file')
  const to = useCasePath()
  const isOpen = useOpenScopes()
  return (
    <section className="stack stack-tight">
      <h2>{t('good.heading')}</h2>
      <ul>
        {['wrongChoice', 'noForm', 'otherWays'].map((name) => (
          <li key={name}>{t(`good.${name}`)}</li>
        ))}
      </ul>
      <p className="row">
        {isOpen('complaints') && <Link to={to('/complaints')}>{t('earlierComplaints')}</Link>}
        {isOpen('records') && <Link to={to('/records')}>{t('earlierRecords')}</Link>}
      </p>
    </section>
  )
}

/** Which parts of the case the reader may open: all of one's own, of another's what was granted. */
function useOpenScopes(): (scope: Choice['scope']) => boolean {
  const access = useCase()
  return (scope) => !access || access.relation === 'self' || access.scopes.includes(scope)
}

import type { ReactNode } from 'react'
import type { components } from '#api/generated/types.ts'
import { Receipt } from '#src/shared/drafts/receipt.tsx'
import { useDates } from '#src/shared/i18n/dates.ts'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { useMatterWords } from '#src/shared/matters/matter-words.ts'
import { Button } from '#src/shared/ui/button.tsx'
import { Icon } from '#src/shared/ui/icon.tsx'
import { printer } from '#src/shared/ui/icons.ts'
import { Page } from '#src/shared/ui/page.tsx'
import { CopyLinks } from './copy-links.tsx'

type Schemas = components['schemas']

interface FiledPageProps {
  title: string
  tabTitle?: string
  back: { to: string; label: string }
  kind: Schemas['MatterKind']
  filed: { id: string; matter: Schemas['Matter']; receipt: Schemas['Receipt'] }
  /** Something else is looked for first, also on the day it was sent. */
  receiptLast?: boolean
  /** What follows the receipt: the history, and the way on. */
  after: ReactNode
  children: ReactNode
}

/** The page of something that was filed: how it stands, `children`, the receipt, `after`, and a copy. The page lists the word file `drafts` in routes.tsx. */
export function FiledPage({ kind, filed, receiptLast = false, after, children, ...page }: FiledPageProps) {
  const t = useWords('drafts')
  const wordsOf = useMatterWords()
  const { plainDate, dateOf, today } = useDates()
  const { id, matter, receipt } = filed
  const filedOn = dateOf(receipt.filedAt)
  // On the day it was sent, that it arrived is what one looks for first.
  const receiptFirst = !receiptLast && filedOn === today()
  const proof = (
    <section className="stack">
      <h2>{t('filed.receipt')}</h2>
      <Receipt receipt={receipt} />
    </section>
  )
  return (
    <Page {...page} kicker={t('filed.on', { date: plainDate(filedOn) })}>
      <div className="stack stack-parts" data-content>
        <p className="lead" role="status">
          {wordsOf(matter).state}
        </p>
        {receiptFirst && proof}
        {children}
        {!receiptFirst && proof}
        {after}
        <CopyLinks kind={kind} id={id} number={receipt.number} />
        <div>
          <Button kind="secondary" onClick={() => print()}>
            <Icon shape={printer} />
            {t('filed.print')}
          </Button>
        </div>
      </div>
    </Page>
  )
}

import { useQuery } from '@tanstack/react-query'
import { useCasePath } from '#src/shared/case/case-path.ts'
import { readReceipt } from '#src/shared/filing/file-it.ts'
import { ReceiptLine } from '#src/shared/filing/receipt-line.tsx'
import { TextOf } from '#src/shared/i18n/text-of.tsx'
import { useWords } from '#src/shared/i18n/use-words.ts'
import type { SentItem } from '#src/shared/offline/outbox-item.ts'
import { currentOutbox, outboxChanged } from '#src/shared/offline/outbox-runtime.ts'
import { LinkCard } from '#src/shared/ui/card.tsx'
import { filedPath, idOfTarget } from './filed-path.ts'

const lookAgainMs = 5_000

/** What was sent from this phone in the last two weeks, each with its receipt: sent, received, or what it needs. */
export function SentList({ sent }: { sent: readonly SentItem[] }) {
  const t = useWords('outbox')
  return (
    <section className="stack">
      <h2>{t('sent.heading')}</h2>
      {sent.length === 0 ? (
        <p>{t('sent.none')}</p>
      ) : (
        <ul role="list" className="card-list">
          {sent.map((item) => (
            <Sent key={item.id} item={item} />
          ))}
        </ul>
      )}
    </section>
  )
}

function Sent({ item }: { item: SentItem }) {
  const t = useWords('outbox')
  const to = useCasePath()
  useNewestReceipt(item)
  const { id, kind, target, about, receipt } = item
  return (
    <LinkCard
      to={to(filedPath(kind, id, idOfTarget(target)))}
      heading={
        <>
          {t(`kind.${kind}`)}
          {about && (
            <>
              : <TextOf text={about} />
            </>
          )}
        </>
      }
    >
      <ReceiptLine receipt={receipt} />
    </LinkCard>
  )
}

/** While the municipality has not confirmed it, the service is asked again; what it says is kept on the phone. */
function useNewestReceipt(item: SentItem): void {
  const open = item.receipt.state === 'sent'
  useQuery({
    queryKey: ['receipt', item.id],
    queryFn: async () => {
      const receipt = await readReceipt(item.id)
      if (receipt && receipt.state !== item.receipt.state) {
        await currentOutbox()?.store.keepReceipt({ ...item, receipt })
        await outboxChanged()
      }
      return receipt ?? null
    },
    enabled: open,
    refetchInterval: open ? lookAgainMs : false,
  })
}

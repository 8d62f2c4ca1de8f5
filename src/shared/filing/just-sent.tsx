import { Alert } from '#src/shared/ui/alert.tsx'
import './filing.css'

/** Says that it was sent, to eyes and ears, once a receipt is in hand. The region is there before, so that screen readers hear it come. */
export function JustSent({ words }: { words: string | undefined }) {
  return (
    <div role="status" className="just-sent no-print">
      {words && <Alert kind="good" heading={words} />}
    </div>
  )
}

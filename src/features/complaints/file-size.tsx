import { plainNumber } from '#src/shared/i18n/dates.ts'
import { useWords } from '#src/shared/i18n/use-words.ts'

const megabyte = 1024 * 1024

/** How large a file is, as people say it. */
export function FileSize({ bytes }: { bytes: number }) {
  const t = useWords('complaints')
  const isLarge = bytes >= megabyte
  const number = isLarge ? Math.round(bytes / (megabyte / 10)) / 10 : Math.max(1, Math.round(bytes / 1024))
  return (
    <span className="quiet small file-size">
      {t(isLarge ? 'files.megabytes' : 'files.kilobytes', { number: plainNumber(number) })}
    </span>
  )
}

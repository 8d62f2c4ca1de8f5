import { createContext, type ReactNode, useContext, useState } from 'react'
import { useMayFile } from '#src/shared/case/may-file.tsx'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { Button } from '#src/shared/ui/button.tsx'
import { useSoughtFault } from './sought-fault.ts'

const Pointing = createContext(false)

/** Whether the reader is looking for the text that is wrong, so that each says where to press. */
export function useIsPointing(): boolean {
  return useContext(Pointing)
}

/**
 * A part of a page with many texts. One quiet button asks whether something is wrong; only then does each text have a link of its own. `children` gets the
 * button, to be put where the texts end. Whoever comes to look for a text need not be asked.
 */
export function PointingArea({ children }: { children: (button: ReactNode) => ReactNode }) {
  const { fault } = useSoughtFault()
  const [pointing, setPointing] = useState(fault !== undefined)
  return <Pointing value={pointing}>{children(<PointButton pointing={pointing} turn={setPointing} />)}</Pointing>
}

/** The page lists the word file `marks` in routes.tsx. */
function PointButton({ pointing, turn }: { pointing: boolean; turn: (pointing: boolean) => void }) {
  const t = useWords('marks')
  if (!useMayFile('complaints')) return null
  return (
    <div className="stack stack-tight no-print">
      <div>
        <Button kind="quiet" aria-pressed={pointing} onClick={() => turn(!pointing)}>
          {t('point.ask')}
        </Button>
      </div>
      <p className="small quiet" role="status">
        {pointing && t('point.how')}
      </p>
    </div>
  )
}

import { useEffect, useState, useSyncExternalStore } from 'react'
import type { PageEntry } from '#src/app/page-entry.tsx'
import { savedCopy, signOut } from '#src/app/routes.tsx'
import { copyOpen, subscribeToSessionState } from '#src/shared/http/session-state.ts'
import { signOutAsked, subscribeToSignOut } from '#src/shared/http/sign-out.ts'

/** What few visits need: that a copy is shown, and logging out. Their files are fetched when they are needed. */
export function PhoneParts() {
  const open = useSyncExternalStore(subscribeToSessionState, copyOpen, () => false)
  const leaving = useSyncExternalStore(subscribeToSignOut, signOutAsked, () => false)
  return (
    <>
      {open && <WhenThere entry={savedCopy} />}
      {leaving && <WhenThere entry={signOut} />}
    </>
  )
}

/** Nothing until its files are there: the page around it must not wait. */
function WhenThere({ entry }: { entry: PageEntry }) {
  const [there, setThere] = useState(false)
  useEffect(() => {
    entry.load().then(
      () => setThere(true),
      () => undefined,
    )
  }, [entry])
  return there && <entry.Component />
}

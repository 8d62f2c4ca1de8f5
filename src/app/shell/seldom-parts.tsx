import { useEffect, useState, useSyncExternalStore } from 'react'
import type { PageEntry } from '#src/app/page-entry.tsx'
import { savedCopy, sessionDialog, signOut } from '#src/app/routes.tsx'
import { copyOpen, currentSessionState, subscribeToSessionState } from '#src/shared/http/session-state.ts'
import { signOutAsked, subscribeToSignOut } from '#src/shared/http/sign-out.ts'

/** What few visits need: that a copy is shown, that the session ended, and logging out. Their files are fetched when they are needed. */
export function SeldomParts() {
  const open = useSyncExternalStore(subscribeToSessionState, copyOpen, () => false)
  const expired = useSyncExternalStore(subscribeToSessionState, sessionExpired, () => false)
  const [hasExpired, setHasExpired] = useState(false)
  const leaving = useSyncExternalStore(subscribeToSignOut, signOutAsked, () => false)
  // It stays when the session goes on: a dialog that is taken away while open does not give the focus back.
  if (expired && !hasExpired) setHasExpired(true)
  return (
    <>
      {open && <WhenThere entry={savedCopy} />}
      {hasExpired && <WhenThere entry={sessionDialog} />}
      {leaving && <WhenThere entry={signOut} />}
    </>
  )
}

const sessionExpired = () => currentSessionState() === 'expired'

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

import { useEffect, useState, useSyncExternalStore } from 'react'
import type { PageEntry } from '#src/app/page-entry.tsx'
import { savedCopy, sessionDialog, signOut, waitingNotice } from '#src/app/routes.tsx'
import { copyOpen, currentSessionState, subscribeToSessionState } from '#src/shared/http/session-state.ts'
import { signOutAsked, subscribeToSignOut } from '#src/shared/http/sign-out.ts'
import { somethingWaits, subscribeToWaiting } from '#src/shared/offline/waiting-count.ts'

/** What few visits need: that a copy is shown, that something waits, that the session ended, and logging out. Their files are fetched when they are needed. */
export function SeldomParts() {
  const open = useSyncExternalStore(subscribeToSessionState, copyOpen, () => false)
  const expired = useSyncExternalStore(subscribeToSessionState, sessionExpired, () => false)
  const [hasExpired, setHasExpired] = useState(false)
  const waits = useSyncExternalStore(subscribeToWaiting, somethingWaits, () => false)
  const leaving = useSyncExternalStore(subscribeToSignOut, signOutAsked, () => false)
  // It stays when the session goes on: a dialog that is taken away while open does not give the focus back.
  if (expired && !hasExpired) setHasExpired(true)
  return (
    <>
      {open && <WhenThere entry={savedCopy} />}
      {/* Always there, so that screen readers hear it change. */}
      <div role="status">{waits && <WhenThere entry={waitingNotice} />}</div>
      {hasExpired && <WhenThere entry={sessionDialog} />}
      {leaving && <WhenThere entry={signOut} />}
    </>
  )
}

const sessionExpired = () => currentSessionState() === 'expired'

/** Nothing until its files are there: the page around it must not wait. */
function WhenThere({ entry }: { entry: PageEntry }) {
  const [there, setThere] = useState(entry.atHand)
  useEffect(() => {
    entry.load().then(
      () => setThere(true),
      () => undefined,
    )
  }, [entry])
  return there && <entry.Component />
}

import { matchPath } from 'react-router'
import { ownCase } from '#src/shared/case/case-path.ts'
import { overviewQuery } from './overview/overview.queries.ts'
import { OverviewPage } from './overview/overview-page.tsx'
import { type PageEntry, page, pageAtHand } from './page-entry.tsx'

/**
 * Every page of the app, one line each. To add one: add its line (path, its word files, its chunk). Nothing else.
 * The overview is the exception: `pageAtHand('', ['overview', 'matters'], OverviewPage, warmOverview)`, with an ordinary import.
 * Import nothing else from features here: it would land in the entry chunk. A page's first answer starts early by itself (before-paint.ts).
 * The path is served for the citizen (`/letters`) and for helpers (`/case/:caseId/letters`).
 */
const pages: readonly PageEntry[] = [
  pageAtHand('', ['overview', 'matters'], OverviewPage, (client, { caseId = ownCase }) =>
    client.prefetchQuery(overviewQuery(caseId)),
  ),
  page('plan', ['plan', 'matters', 'matter-course', 'drafts', 'filing', 'marks'], () =>
    import('#src/features/plan/plan-page.tsx').then((file) => file.PlanPage),
  ),
  page('plan/activities/:activityId', ['plan', 'matters', 'matter-course', 'ask', 'marks'], () =>
    import('#src/features/plan/activity-page.tsx').then((file) => file.ActivityPage),
  ),
  page('caseworker', ['caseworker', 'filing', 'drafts', 'ask'], () =>
    import('#src/features/caseworker/caseworker-page.tsx').then((file) => file.CaseworkerPage),
  ),
  page('meetings', ['meetings'], () =>
    import('#src/features/meetings/meeting-list-page.tsx').then((file) => file.MeetingListPage),
  ),
  page('meetings/:meetingId', ['meetings', 'filing', 'drafts', 'ask', 'marks'], () =>
    import('#src/features/meetings/meeting-page.tsx').then((file) => file.MeetingPage),
  ),
  page('letters', ['letters'], () =>
    import('#src/features/letters/letter-list-page.tsx').then((file) => file.LetterListPage),
  ),
  page('letters/:letterId', ['letters', 'matters', 'matter-course', 'drafts', 'ask', 'marks'], () =>
    import('#src/features/letters/letter-page.tsx').then((file) => file.LetterPage),
  ),
  page('file', ['file', 'drafts'], () => import('#src/features/file/file-page.tsx').then((file) => file.FilePage)),
  page('file/:question', ['file', 'drafts'], () =>
    import('#src/features/file/question-page.tsx').then((file) => file.QuestionPage),
  ),
  page('complaints', ['complaints', 'matters', 'matter-course'], () =>
    import('#src/features/complaints/complaint-list-page.tsx').then((file) => file.ComplaintListPage),
  ),
  page('complaints/new', ['complaints', 'drafts', 'filing'], () =>
    import('#src/features/complaints/complaint-new-page.tsx').then((file) => file.ComplaintNewPage),
  ),
  page('complaints/:complaintId', ['complaints', 'drafts', 'filing', 'ladder', 'matters', 'matter-course'], () =>
    import('#src/features/complaints/complaint-page.tsx').then((file) => file.ComplaintPage),
  ),
  page('records', ['records', 'matters', 'matter-course'], () =>
    import('#src/features/records/records-list-page.tsx').then((file) => file.RecordsListPage),
  ),
  page('records/new', ['records', 'drafts', 'filing'], () =>
    import('#src/features/records/records-new-page.tsx').then((file) => file.RecordsNewPage),
  ),
  page('records/:requestId', ['records', 'drafts', 'ladder', 'matters', 'matter-course'], () =>
    import('#src/features/records/records-page.tsx').then((file) => file.RecordsPage),
  ),
  page('inquiries', ['inquiries', 'matters', 'matter-course'], () =>
    import('#src/features/inquiries/inquiry-list-page.tsx').then((file) => file.InquiryListPage),
  ),
  page('inquiries/new', ['inquiries', 'drafts', 'filing'], () =>
    import('#src/features/inquiries/inquiry-new-page.tsx').then((file) => file.InquiryNewPage),
  ),
  page('inquiries/:inquiryId', ['inquiries', 'drafts', 'matters', 'matter-course'], () =>
    import('#src/features/inquiries/inquiry-page.tsx').then((file) => file.InquiryPage),
  ),
  page('corrections', ['corrections', 'matters', 'matter-course'], () =>
    import('#src/features/corrections/correction-list-page.tsx').then((file) => file.CorrectionListPage),
  ),
  page('corrections/new', ['corrections', 'drafts', 'filing'], () =>
    import('#src/features/corrections/correction-new-page.tsx').then((file) => file.CorrectionNewPage),
  ),
  page('corrections/:correctionId', ['corrections', 'drafts', 'ladder', 'matters', 'matter-course'], () =>
    import('#src/features/corrections/correction-page.tsx').then((file) => file.CorrectionPage),
  ),
  page('outbox', ['outbox', 'filing'], () =>
    import('#src/features/outbox/outbox-page.tsx').then((file) => file.OutboxPage),
  ),
  page('settings', ['settings'], () =>
    import('#src/features/settings/settings-page.tsx').then((file) => file.SettingsPage),
  ),
  page('phone', ['phone'], () => import('#src/features/settings/phone-page.tsx').then((file) => file.PhonePage)),
  page('more', ['shell'], () => import('#src/app/pages/more-page.tsx').then((file) => file.MorePage)),
]

/** Pages that are open without signing in. */
export const openPages: readonly PageEntry[] = [
  page('accessibility', ['about'], () =>
    import('#src/app/pages/accessibility-page.tsx').then((file) => file.AccessibilityPage),
  ),
  page('privacy', ['about'], () => import('#src/app/pages/privacy-page.tsx').then((file) => file.PrivacyPage)),
]

/** What a signed-out visitor sees at any other address. */
export const landing = page('landing', ['landing'], () =>
  import('#src/app/pages/landing-page.tsx').then((file) => file.LandingPage),
)

/** "My phone" before it is unlocked, at any address. */
export const unlock = page('unlock', ['phone'], () =>
  import('#src/app/pages/unlock-page.tsx').then((file) => file.UnlockPage),
)

/** Where few come: somebody without a case, and an address that leads nowhere. */
export const noCase = page('no-case', ['seldom'], () =>
  import('#src/app/pages/no-case-page.tsx').then((file) => file.NoCasePage),
)
export const notFound = page('not-found', ['seldom'], () =>
  import('#src/app/pages/not-found-page.tsx').then((file) => file.NotFoundPage),
)

/** Parts of the shell that come when they are needed: what is seen is a copy; something waits to be sent; the session ended; logging out. */
export const savedCopy = page('saved-copy', ['phone'], () =>
  import('#src/app/shell/saved-copy.tsx').then((file) => file.SavedCopy),
)
export const waitingNotice = page('waiting-notice', ['waiting'], () =>
  import('#src/app/shell/waiting-notice.tsx').then((file) => file.WaitingNotice),
)
export const sessionDialog = page('session-dialog', ['seldom'], () =>
  import('#src/app/shell/session-dialog.tsx').then((file) => file.SessionDialog),
)
export const signOut = page('sign-out', ['phone'], () =>
  import('#src/app/shell/sign-out.tsx').then((file) => file.SignOut),
)

const known = [...pages, ...openPages].flatMap((entry) => [
  { path: entry.path, entry },
  { path: `case/:caseId/${entry.path}`, entry },
])
let lastFound: { pathname: string; found: ReturnType<typeof lookFor> } | undefined

/**
 * The page of an address, its path without a leading slash, and the address' parameters. The first that fits counts, so `complaints/new` stands before
 * `complaints/:complaintId`. The start of the app asks several times about one address.
 */
export function findPage(pathname: string) {
  if (lastFound?.pathname !== pathname) lastFound = { pathname, found: lookFor(pathname) }
  return lastFound.found
}

function lookFor(pathname: string) {
  for (const { path, entry } of known) {
    const match = matchPath(`/${path}`, pathname)
    if (match) return { path, entry, params: match.params }
  }
  return undefined
}

/** Fetches a page's chunk and words ahead (pointer or focus on a link). Failing is fine: the click tries again. */
export function loadAhead(pathname: string): void {
  findPage(pathname)
    ?.entry.load()
    .catch(() => undefined)
}

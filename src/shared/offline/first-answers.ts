/**
 * What a page asks the server for first (paths with their queries). The pages' addresses follow the contract's, so for most pages it is known from the
 * address alone: it can be asked for before there is a page (src/app/before-paint.ts, src/sw/ask-ahead.ts).
 */
export function firstAnswers(pathname: string): string[] {
  const [, caseId, rest] = /^\/case\/([^/]+)(.*)$/.exec(pathname) ?? [undefined, 'own', pathname]
  return answersOf((rest ?? '').replace(/^\/|\/$/g, '')).map((answer) => `/api/cases/${caseId}/${answer}`)
}

function answersOf(page: string): string[] {
  if (page === '') return ['overview']
  // What the plan shows below comes in pieces of its own; asked for later, each would move what is being read.
  if (page === 'plan')
    return ['plan', 'plan/activities?period=current', 'plan/activities?period=past', 'plan/changes?limit=6']
  if (
    !/^(?:plan|caseworker|meetings|letters|complaints|corrections|records)(?:\/|$)/.test(page) ||
    page.endsWith('/new')
  )
    return []
  return [page.replace(/^records/, 'records-requests')]
}

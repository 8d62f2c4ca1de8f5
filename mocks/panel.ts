import { forgetWorlds, keepSettings, readSettings } from './kept.ts'
import { persons } from './persons/persons.ts'
import { failures, type Settings, sources } from './settings.ts'

/** The developer's panel: a corner of the page in a shadow root, so that the app's styles and the panel's do not meet. */
export function showPanel(): void {
  const host = document.createElement('aside')
  host.setAttribute('aria-label', 'Mock service')
  const root = host.attachShadow({ mode: 'open' })
  root.innerHTML = `<style>${css}</style><details><summary>Mock</summary>${form(readSettings())}</details>`
  root.addEventListener('change', () => take(root))
  root.querySelector('button')?.addEventListener('click', () => {
    forgetWorlds()
    location.reload()
  })
  mark(root)
  document.body.append(host)
}

function form({ person, failure, source }: Settings): string {
  const sourceNames = Object.fromEntries(Object.keys(sources).map((name) => [name, name]))
  return `<form>
    <p>Invented people and cases. Nobody at the other end: what you file stands as sent.</p>
    ${select('person', 'Person', persons, person)}
    ${select('failure', 'Failure', failures, failure)}
    ${select('source', 'Which source', sourceNames, source)}
    <p>A failure shows with the next request: go to another page, or reload.</p>
    <button type="button">Start over</button>
  </form>`
}

function select(name: keyof Settings, label: string, choices: Record<string, string>, chosen: string): string {
  const options = Object.entries(choices).map(
    ([value, words]) => `<option value="${value}"${value === chosen ? ' selected' : ''}>${words}</option>`,
  )
  return `<label>${label}<select name="${name}">${options.join('')}</select></label>`
}

/** Keeps what was chosen. Another person is another sign-in, so the app starts over. */
function take(root: ShadowRoot): void {
  const before = readSettings()
  const chosen = Object.fromEntries(new FormData(root.querySelector('form') ?? undefined))
  const after = { ...before, ...chosen }
  keepSettings({ ...after, signedIn: after.person === before.person ? before.signedIn : true })
  if (after.person !== before.person) location.assign('/')
  mark(root)
}

/** Says on the closed panel that something is made to fail. */
function mark(root: ShadowRoot): void {
  const { failure, source } = readSettings()
  const summary = root.querySelector('summary')
  const which = root.querySelector<HTMLSelectElement>('[name="source"]')
  if (which) which.disabled = failure !== 'sourceDown'
  if (summary)
    summary.textContent = failure === 'none' ? 'Mock' : `Mock: ${failure === 'sourceDown' ? `${source} down` : failure}`
}

const css = `
  :host { position: fixed; inset-block-end: 5rem; inset-inline-end: .5rem; z-index: 1000; font: 14px/1.4 system-ui, sans-serif; color: #1a1a1a }
  @media (min-width: 62rem) { :host { inset-block-end: .5rem } }
  @media print { :host { display: none } }
  details { background: #fff8d6; border: 1px solid #7a6a1f; border-radius: 6px; max-inline-size: min(20rem, 92vw) }
  summary { padding: .7rem 1rem; cursor: pointer; min-block-size: 1.2rem }
  form { display: grid; gap: .6rem; padding: 0 1rem 1rem }
  p { margin: 0 }
  label { display: grid; gap: .2rem; font-weight: 600 }
  select, button { font: inherit; min-block-size: 44px; max-inline-size: 100%; background: #fff; color: inherit; border: 1px solid #7a6a1f; border-radius: 4px }
  :focus-visible { outline: 3px solid #1f4f99; outline-offset: 2px }
`

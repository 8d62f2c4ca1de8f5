import { forgetWorlds, keepSettings, readSettings } from './kept.ts'
import { persons } from './persons/persons.ts'
import { failures, type Settings, sources } from './settings.ts'

/** The developer's panel: a corner of the page in a shadow root, so that the app's styles and the panel's do not meet. */
export function showPanel(): void {
  const host = document.createElement('aside')
  host.setAttribute('aria-label', 'Mock service')
  const root = host.attachShadow({ mode: 'open' })
  root.innerHTML = `<style>${css}</style><details><summary>Mock</summary>${form()}</details>`
  root.addEventListener('change', (event) => {
    take(event)
    show(root)
  })
  addEventListener('storage', () => show(root))
  root.querySelector('button')?.addEventListener('click', () => {
    forgetWorlds()
    location.reload()
  })
  show(root)
  document.body.append(host)
}

function form(): string {
  const sourceNames = Object.fromEntries(Object.keys(sources).map((name) => [name, name]))
  return `<form>
    <p>Invented people and cases. Nobody at the other end: what you file stands as sent.</p>
    ${select('person', 'Person', persons)}
    ${select('failure', 'Failure', failures)}
    ${select('source', 'Which source', sourceNames)}
    <p>A failure shows with the next request: go to another page, or reload.</p>
    <button type="button">Start over</button>
  </form>`
}

function select(name: keyof Settings, label: string, choices: Record<string, string>): string {
  const options = Object.entries(choices).map(([value, words]) => `<option value="${value}">${words}</option>`)
  return `<label>${label}<select name="${name}">${options.join('')}</select></label>`
}

/** Keeps what was chosen. Another person is another sign-in, so the app starts over. */
function take({ target }: Event): void {
  if (!(target instanceof HTMLSelectElement)) return
  const isPerson = target.name === 'person'
  keepSettings({ ...readSettings(), [target.name]: target.value, ...(isPerson && { signedIn: true }) })
  if (isPerson) location.assign('/')
}

/** Shows the settings as they are, also on the closed panel: another tab may have changed them. */
function show(root: ShadowRoot): void {
  const settings = readSettings()
  for (const field of root.querySelectorAll('select')) {
    field.value = String(settings[field.name as keyof Settings])
    field.disabled = field.name === 'source' && settings.failure !== 'sourceDown'
  }
  const failing = settings.failure === 'sourceDown' ? `${settings.source} down` : settings.failure
  const summary = root.querySelector('summary')
  if (summary) summary.textContent = failing === 'none' ? 'Mock' : `Mock: ${failing}`
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

import { createHash } from 'node:crypto'
import type { RecordOf } from '#demo/people/records.ts'
import type { DeskItem } from './clockwork.ts'
import { controlWords, filesWords, filingWords, type Language, stepWords } from './control-words.ts'
import { filesOf } from './take-files.ts'

/** What the control page shows. */
export interface ControlView {
  language: Language
  isPaused: boolean
  desk: readonly DeskItem[]
  facts: readonly RecordOf<'fact'>[]
  cases: readonly { id: string; name: string }[]
  outcome: 'happened' | 'nothing' | null
}

const css = `body{font:1rem/1.5 system-ui,sans-serif;max-width:48rem;margin:0 auto;padding:1rem;color:#1a1a1a;background:#fff}
h1{font-size:1.6rem}h2{font-size:1.25rem;margin-top:2rem}h3{font-size:1.05rem}
button,select{font:inherit;min-height:2.75rem;padding:.25rem 1rem;max-width:100%}
button{background:#004d99;color:#fff;border:0;border-radius:4px;cursor:pointer}
select{display:block;border:1px solid #595959;border-radius:4px;background:#fff;color:inherit;margin-bottom:.75rem}
:focus-visible{outline:3px solid #1a1a1a;outline-offset:2px}
li{border-top:1px solid #bfbfbf;padding:.75rem 0}ul{list-style:none;padding:0}form{margin:.5rem 0}
.note{border-left:4px solid #febb30;padding:.5rem 1rem}
@media(prefers-color-scheme:dark){body{color:#f5f5f5;background:#1a1a1a}select{background:#1a1a1a}a{color:#9fc9ff}:focus-visible{outline-color:#fff}}`

/** The page brings one style sheet and no script; nothing else may load. */
export const contentSecurityPolicy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(css).digest('base64')}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`

/** The control page: plain forms that work without a script. */
export function controlPage(view: ControlView): string {
  const { language, isPaused, outcome } = view
  const words = (key: keyof typeof controlWords) => controlWords[key][language]
  const other: Language = language === 'da' ? 'en' : 'da'
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${words('title')}</title><style>${css}</style></head>
<body><main>
<p><a href="/?lang=${other}" lang="${other}">${words('otherLanguage')}</a></p>
<h1>${words('title')}</h1>
<p>${words('about')}</p>
${outcome ? `<p class="note" role="status">${words(outcome)}</p>` : ''}
<p>${words(isPaused ? 'paused' : 'running')}</p>
${form(language, isPaused ? 'resume' : 'pause', `<button>${words(isPaused ? 'resume' : 'pause')}</button>`)}
<p><a href="/?lang=${language}">${words('refresh')}</a></p>
<h2>${words('filings')}</h2>
${view.desk.length === 0 ? `<p>${words('noFilings')}</p>` : `<ul>${view.desk.map((item) => deskItem(item, language)).join('')}</ul>`}
<h2>${words('events')}</h2>
${events(view)}
</main></body></html>`
}

function deskItem({ filing, remaining, forgotten }: DeskItem, language: Language): string {
  const words = (key: keyof typeof controlWords) => controlWords[key][language]
  const hidden = `<input type="hidden" name="filing" value="${escaped(filing.filingId)}">`
  const label = `${filingWords[filing.kind][language]} ${escaped(filing.number)}`
  const [next] = remaining
  const [point] = forgotten
  const isWhole = filing.kind === 'inquiry'
  const what = isWhole ? words('forgottenAnswer') : `${words('forgotten')} ${point}`
  const act = words(isWhole ? 'giveForgottenAnswer' : 'answerForgotten')
  return `<li><h3>${label}</h3>
${files(filing, language)}${next ? `<p>${words('nextStep')}: ${stepWords(next, language)}</p>${form(language, 'next', `${hidden}<button aria-label="${words('doNext')}: ${label}">${words('doNext')}</button>`)}` : ''}
${point ? `<p>${what}</p>${form(language, 'forgotten', `${hidden}<button aria-label="${act}: ${label}">${act}</button>`)}` : ''}
${next || point ? '' : `<p>${words('done')}</p>`}</li>`
}

function files(filing: DeskItem['filing'], language: Language): string {
  const { here, missing } = filesOf(filing)
  const all = here.length + missing.length
  if (all === 0) return ''
  const came = filesWords(here.length, all, language)
  if (missing.length === 0) return `<p>${came}</p>`
  const names = missing.map(({ name }) => escaped(name)).join(', ')
  return `<p>${came} ${controlWords.missing[language]}: ${names}</p>`
}

function events({ language, facts, cases }: ControlView): string {
  const words = (key: keyof typeof controlWords) => controlWords[key][language]
  const factOptions = facts.map(({ id, data }) => option(id, data.statement[language] ?? data.statement.da))
  const caseOptions = cases.map(({ id, name }) => option(id, name))
  const kindOptions = [option('information', words('information')), option('hearing', words('hearing'))]
  return `<h3>${words('book')}</h3><p>${words('bookAbout')}</p>
${form(language, 'book', `<button>${words('bookNow')}</button>`)}
<h3>${words('letter')}</h3>
${form(language, 'letter', `${select('case', words('to'), caseOptions)}${select('kind', words('letterKind'), kindOptions)}<button>${words('sendNow')}</button>`)}
<h3>${words('markWrong')}</h3>
${form(language, 'wrong', `${select('fact', words('fact'), factOptions)}<button>${words('markWrongNow')}</button>`)}`
}

function form(language: Language, action: string, inside: string): string {
  return `<form method="post" action="/${action}"><input type="hidden" name="lang" value="${language}">${inside}</form>`
}

function select(name: string, label: string, options: readonly string[]): string {
  return `<label for="${name}">${label}</label><select id="${name}" name="${name}">${options.join('')}</select>`
}

function option(value: string, label: string): string {
  return `<option value="${escaped(value)}">${escaped(label)}</option>`
}

function escaped(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

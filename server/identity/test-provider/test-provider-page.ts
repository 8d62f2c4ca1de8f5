import danish from '#locales/da/test-provider.json' with { type: 'json' }
import english from '#locales/en/test-provider.json' with { type: 'json' }
import type { TestPerson } from './test-person.ts'

type Word = keyof typeof danish

/** The page with one big button for each test person. Plain forms: it works without a script and under a strict content policy. */
export function pickPersonPage(persons: readonly TestPerson[], uid: string): string {
  const action = `/idp/interaction/${encodeURIComponent(uid)}`
  const list = `<form method="post" action="${action}" autocomplete="off"><ul class="persons">${persons.map(personButton).join('')}</ul></form>`
  return page('title', [
    paragraph('intro'),
    persons.length === 0 ? paragraph('nobody') : list,
    `<form method="post" action="${action}"><button class="quiet" type="submit" name="cancel" value="yes">${both('cancel')}</button></form>`,
  ])
}

/** The page for an attempt that is over, or that never was. */
export function expiredPage(): string {
  return page('expiredTitle', [paragraph('expired'), `<p><a class="quiet" href="/">${both('toFrontPage')}</a></p>`])
}

function personButton(person: TestPerson): string {
  return `<li><button type="submit" name="person" value="${escapeHtml(person.key)}">
    <span class="name">${escapeHtml(person.name)}</span>
    <span>${escapeHtml(person.description.da)}</span>
    <span class="english" lang="en">${escapeHtml(person.description.en)}</span>
  </button></li>`
}

function page(title: Word, parts: string[]): string {
  return `<!doctype html>
<html lang="da">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${escapeHtml(danish[title])} – Udvej</title>
  <link rel="icon" href="data:,">
  <link rel="stylesheet" href="/idp/assets/test-provider.css">
</head>
<body>
  <main>
    <h1>${both(title)}</h1>
    ${parts.join('\n    ')}
  </main>
</body>
</html>
`
}

function paragraph(word: Word): string {
  return `<p>${escapeHtml(danish[word])}</p><p class="english" lang="en">${escapeHtml(english[word])}</p>`
}

function both(word: Word): string {
  return `<span>${escapeHtml(danish[word])}</span> <span class="english" lang="en">${escapeHtml(english[word])}</span>`
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}

import { afterEach, beforeEach, expect, test } from 'vitest'
import { showPicture, takePicture } from './picture.ts'

const shell = '<div class="notices"></div><main id="main"><p>Vi henter din sag</p></main>'
const page = (inside: string) =>
  `<div class="notices"></div><main id="main"><section data-content>${inside}</section></main>`

beforeEach(() => {
  globalThis.udvejHanded = Promise.resolve({ handed: null, alone: true })
  document.documentElement.lang = 'da'
  document.body.innerHTML = '<div id="root"></div><script src="/assets/app-1.js"></script>'
})
afterEach(() => {
  document.head.replaceChildren()
  document.body.replaceChildren()
  globalThis.udvejHanded = undefined
  history.replaceState(null, '', '/')
})

function draw(html: string, address = '/'): void {
  history.replaceState(null, '', address)
  const root = document.getElementById('root')
  if (root) root.innerHTML = html
}

/** What a page showed that has gone away. */
function takenFrom(html: string, address?: string) {
  draw(html, address)
  const picture = takePicture()
  if (!picture) throw new Error('No picture')
  return picture
}

const text = () => document.body.textContent

test('the next page at the same address shows what the last one showed', async () => {
  const picture = takenFrom(page('Dit næste møde er på torsdag'), '/letters?unread=yes')
  draw(shell, '/letters?unread=yes')
  expect(await showPicture(picture)).toBe(true)
  expect(text()).toContain('Dit næste møde er på torsdag')
  expect(text()).not.toContain('Vi henter din sag')
})

test('what was not on the screen takes its room and is laid out when somebody scrolls to it', async () => {
  draw('<main><article class="page"><h1 data-content>Hvad nu?</h1><section>Længere nede</section></article></main>')
  const [heading, section] = document.querySelectorAll('.page > *')
  const at = (top: number, height: number) => () => new DOMRect(0, top, 390, height)
  Object.assign(heading ?? {}, { getBoundingClientRect: at(80, 40) })
  Object.assign(section ?? {}, { getBoundingClientRect: at(innerHeight + 1, 312.5) })
  const picture = takePicture()
  if (!picture) throw new Error('No picture')
  draw(shell)
  await showPicture(picture)
  const room = [...document.querySelectorAll<HTMLElement>('.page > *')].map(({ style }) => [
    style.contentVisibility,
    style.containIntrinsicHeight,
  ])
  expect(room[0]?.[0]).not.toBe('auto')
  expect(room[1]).toEqual(['auto', '312.5px'])
})

test('it waits for the styles that its page had', async () => {
  document.head.innerHTML = '<link rel="stylesheet" href="/assets/pages.css">'
  const picture = takenFrom(page('Dine breve'))
  document.head.replaceChildren()
  draw(shell)
  const shown = showPicture(picture)
  const [link] = document.head.querySelectorAll('link')
  expect(link?.getAttribute('href')).toMatch(/\/assets\/pages\.css$/)
  expect(text()).not.toContain('Dine breve')
  link?.dispatchEvent(new Event('load'))
  expect(await shown).toBe(true)
  expect(text()).toContain('Dine breve')
})

test('it does not come over an app that would not wait for it', async () => {
  const picture = takenFrom(page('Dine breve'))
  draw('<main id="main">Appen</main>')
  globalThis.udvejHanded = undefined
  expect(await showPicture(picture)).toBe(false)
  expect(text()).toContain('Appen')
})

test('nothing in it can be pressed before the app stands', async () => {
  const picture = takenFrom(page('<button>Sig ja</button>'))
  draw(shell)
  await showPicture(picture)
  expect(document.querySelector('button')?.closest('[inert]')).toBe(document.querySelector('main'))
})

test.each([
  ['another address', () => history.replaceState(null, '', '/plan')],
  ['another question of the same address', () => history.replaceState(null, '', '/?about=plan')],
  ['another language', () => document.documentElement.setAttribute('lang', 'en')],
  ['a newer edition', () => document.querySelector('script')?.setAttribute('src', '/assets/app-2.js')],
])('it is not shown at %s', async (_what, change) => {
  const picture = takenFrom(page('Dit næste møde er på torsdag'))
  draw(shell)
  change()
  expect(await showPicture(picture)).toBe(false)
  expect(text()).toContain('Vi henter din sag')
})

test.each([
  ['a page that waits for its content', shell, '/'],
  ['a page that asks something', page('Må vi?<dialog open>Vil du logge ud?</dialog>'), '/'],
  ['a page in which one writes', page('<textarea>Jeg er syg</textarea>'), '/complaints/new'],
  ['somebody else’s case', page('Samiras plan'), '/case/c0a80101-0000-4000-8000-000000000001/plan'],
])('no picture is taken of %s', (_what, html, address) => {
  draw(html, address)
  expect(takePicture()).toBeNull()
})

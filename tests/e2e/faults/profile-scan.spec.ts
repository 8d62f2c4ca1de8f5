import { expect } from '@playwright/test'
import { test } from './support/test.ts'

// The other tests say "nothing readable" because this finds nothing. So it must find what is there.
test.use({ readable: true })

const places = ['localStorage', 'Cache Storage', 'IndexedDB', 'IndexedDB, long', 'form'] as const
const markOf = (place: string) => `M\u00e6rke ${place.replaceAll(/\W/g, '')} 7Q4XK2`

test('a text is found wherever a page can leave it on the phone, after the browser was closed and opened again', async ({
  phone,
}) => {
  const context = await phone.open()
  const page = await context.newPage()
  await page.goto('/accessibility')
  await page.evaluate(plantMarks, Object.fromEntries(places.map((place) => [place, markOf(place)])))
  await context.close()
  await (await (await phone.open()).newPage()).goto('/accessibility')
  const found = await phone.closeAndScan([...places.map(markOf), 'Never planted 7Q4XK2'])
  expect([...new Set(found.map(({ mark }) => mark))].sort()).toEqual(
    // What lives in memory only is not on the disk.
    places
      .filter((place) => place !== 'form')
      .map(markOf)
      .sort(),
  )
  const long = found.filter(({ mark }) => mark === markOf('IndexedDB, long'))
  expect(long.every(({ how }) => how !== 'plain')).toBe(true)
})

/** Runs in the page. */
async function plantMarks(marks: Record<string, string>): Promise<void> {
  const noise = () => Array.from({ length: 200 }, () => 'the same words again and again').join(' ')
  localStorage.setItem('planted', String(marks.localStorage))
  await (await caches.open('planted')).put('/planted', new Response(String(marks['Cache Storage'])))
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('planted', 1)
    opening.onupgradeneeded = () => opening.result.createObjectStore('texts')
    opening.onsuccess = () => resolve(opening.result)
    opening.onerror = () => reject(opening.error)
  })
  await new Promise<void>((resolve, reject) => {
    const tx = db.transaction('texts', 'readwrite', { durability: 'strict' })
    tx.objectStore('texts').put({ text: marks.IndexedDB }, 'short')
    // Snappy writes what it has seen before as a reference, so this mark stands nowhere as it is.
    const long = String(marks['IndexedDB, long'])
    const halves = `${long.slice(0, 12)} ${long.slice(12)}`
    tx.objectStore('texts').put({ text: `${noise()} ${halves} ${long} ${noise()}` }, 'long')
    // More than LevelDB holds in its log, so that tables are written.
    for (let row = 0; row < 400; row += 1) tx.objectStore('texts').put({ text: crypto.randomUUID().repeat(500) }, row)
    tx.oncomplete = () => resolve()
    tx.onerror = () => reject(tx.error)
  })
  db.close()
  const form = document.createElement('form')
  form.autocomplete = 'off'
  const field = document.createElement('input')
  field.value = String(marks.form)
  form.append(field)
  document.body.append(form)
}

/**
 * Makes the app's icon files from one drawing: `node scripts/make-icons.ts` (in a Chromium).
 * The results are committed under public/icons. The drawing is the Mark of src/app/shell/shell.tsx.
 */
import { mkdir, writeFile } from 'node:fs/promises'
import { chromium } from '@playwright/test'
import { ensureChromium } from '#scripts/find-chromium.ts'

const target = 'public/icons'
const blue = '#004d99'

/** `room` is how far the drawing stays from the edge (maskable icons may be cut to a circle); `corner` rounds the ground. */
function drawing(room: number, corner: number): string {
  const scale = (32 - 2 * room) / 32
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="${corner}" fill="${blue}"/><path transform="translate(${room} ${room}) scale(${scale})" d="M6 28V5h12v23M18 28h8M18 16h9m-4-4 4 4-4 4" fill="none" stroke="#fff" stroke-width="2.75" stroke-linecap="round" stroke-linejoin="round"/></svg>`
}

const files = [
  { name: 'icon-192.png', size: 192, svg: drawing(6, 7) },
  { name: 'icon-512.png', size: 512, svg: drawing(6, 7) },
  { name: 'maskable-512.png', size: 512, svg: drawing(9, 0) },
  { name: 'apple-touch-icon.png', size: 180, svg: drawing(7, 0) },
]

await mkdir(target, { recursive: true })
await writeFile(`${target}/icon.svg`, drawing(6, 7))

const browser = await chromium.launch({ executablePath: ensureChromium(), args: ['--no-sandbox'] })
const page = await browser.newPage()
for (const { name, size, svg } of files) {
  await page.setViewportSize({ width: size, height: size })
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`)
  await page.screenshot({ path: `${target}/${name}`, omitBackground: true })
}
await browser.close()

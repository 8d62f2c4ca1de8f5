import { readdir, readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'

/** A selector of a style sheet, and whose it is: `features/plan`, or `shared` and `app` for what is everybody's. */
interface Selector {
  area: string
  text: string
  classes: string[]
}

async function selectorsIn(root: string): Promise<Selector[]> {
  const files = (await readdir(root, { recursive: true })).filter((file) => file.endsWith('.css'))
  const found = files.map(async (file) => {
    const area = /^features\/[\w-]+|^\w+/.exec(file)?.[0] ?? file
    return selectorsOf(await readFile(`${root}/${file}`, 'utf8')).map((text) => ({
      area,
      text,
      classes: classesOf(text),
    }))
  })
  return (await Promise.all(found)).flat()
}

/** What stands before a block, but for at-rules and the steps of an animation. */
function selectorsOf(css: string): string[] {
  const blocks = css.replace(/\/\*[\s\S]*?\*\//g, '').matchAll(/(?<=^|[{};])([^{};]*)\{/g)
  const heads = [...blocks].flatMap(([, head = '']) => head.split(/,(?![^(]*\))/)).map((head) => head.trim())
  return heads.filter((head) => !/^(?:@.*|from|to|[\d.]+%)$/s.test(head))
}

function classesOf(selector: string): string[] {
  return [...selector.matchAll(/\.([a-z][\w-]*)/g)].map(([, name = '']) => name)
}

// All pages but the first share one file of styles, and what has come stays: what names nothing of its own would change other pages too.
test('what a feature says of looks is about something that only it has', async () => {
  const all = await selectorsIn('src')
  const others = (area: string) => new Set(all.filter((one) => one.area !== area).flatMap(({ classes }) => classes))
  const features = all.filter(({ area }) => area.startsWith('features/'))
  expect(features.length).toBeGreaterThan(100)
  const reaching = features.filter(({ area, classes }) => classes.every((name) => others(area).has(name)))
  expect(reaching.map(({ area, text }) => `${area}: ${text}`)).toEqual([])
})

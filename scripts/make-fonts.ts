/**
 * Makes the subsets of IBM Plex Sans, regular and semibold: a small one that the app serves (Latin letters with Danish, the usual signs), and one
 * for what the server puts on paper, which holds the Latin, Greek and Cyrillic letters that people may write with.
 * Run it when the letters change: `node scripts/make-fonts.ts`. The results are committed under public/fonts and server/paper/fonts.
 * "Plex" is a reserved name (OFL § 3): a changed copy carries another name, so these are called Udvej Sans.
 * The "-1" in the names is the edition: raise it when the letters change, since the files are cached for a year.
 */
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import subsetFont from 'subset-font'

const source = 'node_modules/dkfds/src/fonts/IBMPlexSans/complete/woff2'
const target = 'public/fonts'

const basicLatin = String.fromCodePoint(...Array.from({ length: 95 }, (_, index) => 0x20 + index))
const letters = `${basicLatin}ÆØÅæøåÄÖÜäöüÉéÈèÁáÍíÓóÚúÝýÐðÞþÇçÑñß`
const signs = '\u00a0§©«»·°½–—‘’‚“”„…•→←✓€×'

const paperTarget = 'server/paper/fonts'
const range = (from: number, to: number) =>
  String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, index) => from + index))
const paperLetters = [
  range(0x20, 0x7e),
  range(0xa0, 0x24f),
  range(0x300, 0x52f),
  range(0x1e00, 0x1eff),
  range(0x2010, 0x205e),
  range(0x20a0, 0x20bf),
  range(0x2190, 0x22ff),
  '•✓',
].join('')

for (const weight of ['Regular', 'SemiBold']) {
  const whole = await readFile(`${source}/IBMPlexSans-${weight}.woff2`)
  const subset = await subsetFont(whole, letters + signs, {
    targetFormat: 'woff2',
    noHinting: true,
    keepFeatures: ['kern', 'liga', 'ccmp', 'locl', 'mark'],
  })
  await mkdir(target, { recursive: true })
  await writeFile(`${target}/udvej-sans-${weight.toLowerCase()}-1.woff2`, subset)
  // Truetype: what is put into a PDF is cut again to the letters of that paper, which cannot be done from woff2.
  const paper = await subsetFont(whole, paperLetters, {
    targetFormat: 'truetype',
    noHinting: true,
    keepFeatures: ['kern', 'ccmp', 'locl', 'mark', 'mkmk'],
  })
  await mkdir(paperTarget, { recursive: true })
  await writeFile(`${paperTarget}/udvej-sans-${weight.toLowerCase()}.ttf`, paper)
  console.log(`${weight}: ${whole.length} → ${subset.length} bytes for the app, ${paper.length} for paper`)
}
for (const folder of [target, paperTarget]) await copyFile(`${source}/license.txt`, `${folder}/OFL.txt`)

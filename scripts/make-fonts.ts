/**
 * Makes the subset of IBM Plex Sans that the app serves: Latin letters with Danish, the usual signs, regular and semibold.
 * Run it when the letters change: `node scripts/make-fonts.ts`. The results are committed under public/fonts.
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

for (const weight of ['Regular', 'SemiBold']) {
  const whole = await readFile(`${source}/IBMPlexSans-${weight}.woff2`)
  const subset = await subsetFont(whole, letters + signs, {
    targetFormat: 'woff2',
    noHinting: true,
    keepFeatures: ['kern', 'liga', 'ccmp', 'locl', 'mark'],
  })
  await mkdir(target, { recursive: true })
  await writeFile(`${target}/udvej-sans-${weight.toLowerCase()}-1.woff2`, subset)
  console.log(`${weight}: ${whole.length} → ${subset.length} bytes`)
}
await copyFile(`${source}/license.txt`, `${target}/OFL.txt`)

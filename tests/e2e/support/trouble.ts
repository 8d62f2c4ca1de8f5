import type { Page } from '@playwright/test'

/** Shows itself when it runs, whichever way it gets in. */
export const scriptPayload =
  '<img src=x onerror="globalThis.ran=1"><script>globalThis.ran=1</script>"\'>{{7*7}}<b>fed</b>'

/** Notes what the policy stopped, scripts that ran, and dialogs. Call before the first page. */
export async function watchForTrouble(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const trouble: string[] = []
    Object.assign(globalThis, { trouble })
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) =>
      trouble.push(`${violatedDirective} stopped ${blockedURI} (${sourceFile})`),
    )
    globalThis.alert = () => trouble.push('alert')
  })
}

export function troubleOn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { trouble = ['nobody watched'], ran } = globalThis as { trouble?: string[]; ran?: number }
    return ran ? [...trouble, 'a script ran'] : trouble
  })
}

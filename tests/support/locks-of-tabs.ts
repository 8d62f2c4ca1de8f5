/** Web Locks as several tabs see them that ask for a free one only. Take it away again with `Reflect.deleteProperty(navigator, 'locks')`. */
export function locksOfTabs() {
  let current: object | undefined
  let holder: object | undefined
  const request = async (_name: string, _options: object, work: (lock: object | null) => Promise<unknown>) => {
    const mine = current
    if (holder) return work(null)
    holder = mine
    return work({}).finally(() => {
      if (holder === mine) holder = undefined
    })
  }
  Object.defineProperty(navigator, 'locks', { configurable: true, value: { request } })
  return {
    /** From here on it is this tab that asks. */
    is: (tab: object) => {
      current = tab
    },
    /** A tab that is closed holds nothing any more. */
    close: (tab: object) => {
      if (holder === tab) holder = undefined
    },
  }
}

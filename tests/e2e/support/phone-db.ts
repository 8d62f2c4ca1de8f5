import type { Page } from '@playwright/test'

/** How much lies in the phone's database. */
export function countKept(of: Page): Promise<Record<'vaults' | 'records' | 'setAside', number>> {
  return of.evaluate(async () => {
    const done = <Result>(request: IDBRequest<Result>) =>
      new Promise<Result>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    const db = await done(indexedDB.open('udvej'))
    const tx = db.transaction(['vaults', 'records', 'setAside'])
    const count = (store: string) => done(tx.objectStore(store).count())
    const [vaults, records, setAside] = [await count('vaults'), await count('records'), await count('setAside')]
    db.close()
    return { vaults, records, setAside }
  })
}

/** The id of the only vault on the phone. */
export function idOfVault(of: Page): Promise<string> {
  return of.evaluate(
    () =>
      new Promise<string>((resolve, reject) => {
        const opening = indexedDB.open('udvej')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const keys = opening.result.transaction('vaults').objectStore('vaults').getAllKeys()
          keys.onsuccess = () => {
            opening.result.close()
            resolve(String(keys.result[0]))
          }
        }
      }),
  )
}

/** Changes one bit of the record that was written last. */
export function damageNewest(of: Page): Promise<void> {
  return of.evaluate(async () => {
    const done = <Result>(request: IDBRequest<Result>) =>
      new Promise<Result>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    const db = await done(indexedDB.open('udvej'))
    const store = db.transaction('records', 'readwrite').objectStore('records')
    const all = (await done(store.getAll())) as { fetchedAt: string; sealed: { data: ArrayBuffer } }[]
    const newest = all.sort((one, other) => other.fetchedAt.localeCompare(one.fetchedAt))[0]
    if (!newest) throw new Error('Nothing is kept')
    const bytes = new Uint8Array(newest.sealed.data)
    bytes[0] = (bytes[0] ?? 0) ^ 1
    await done(store.put(newest))
    db.close()
  })
}

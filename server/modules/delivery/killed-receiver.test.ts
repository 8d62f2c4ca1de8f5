import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startDelivery } from '#tests/support/delivery-run.ts'
import { deliveryClient } from '#tests/support/signed-in.ts'

// `npm run verify:delivery` does it with 500 and tells how it went.
const count = Number(process.env.DELIVERIES ?? 100)

let service: Awaited<ReturnType<typeof startDelivery>>
beforeAll(async () => {
  service = await startDelivery()
})
afterAll(() => service.close())

test(`${count} filings to a receiver that is killed at random all arrive, and each receipt maps to one`, {
  timeout: 400_000,
}, async () => {
  const { app, receiver, webhook, file, run, standing, givenUp } = service
  receiver.behaviour.next = () => oneOf('take', 'take', 'take', 'fail', 'cut')
  const ids: string[] = []
  for (let number = 0; number < count; number += 1) ids.push(await file(`Nummer ${number}`))
  const begun = Date.now()
  let kills = 0
  await run({ webhook }, async () => {
    const isDone = async () => ids.every((id) => receiver.taken.has(id)) && (await standing()).length === 0
    while (!(await isDone())) {
      await setTimeout(200 + Math.random() * 1000)
      await receiver.kill()
      kills += 1
      await setTimeout(Math.random() * 500)
      await receiver.revive()
    }
  })
  console.info(`${count} filings, ${receiver.arrivals.length} arrivals, ${kills} kills, ${Date.now() - begun} ms`)
  expect(kills).toBeGreaterThan(0)
  expect(receiver.arrivals.length).toBeGreaterThan(count)
  expect(await givenUp()).toEqual([])

  const delivery = await deliveryClient(app)
  const numbers = new Set<string>()
  for (const id of ids) {
    const number = receiver.taken.get(id)?.body.data.number ?? ''
    numbers.add(number)
    const receipt = { state: 'received', at: new Date().toISOString(), reference: number }
    expect((await delivery.put(`/filings/${id}/receipt`, receipt)).status).toBe(204)
  }
  expect(numbers.size).toBe(count)
  const sql = `select count(*)::int as wrong from filings
    where id = any ($1::uuid[]) and (state <> 'received' or reference <> number)`
  expect(await app.db.query(sql, [ids])).toEqual([{ wrong: 0 }])
})

function oneOf<T>(...choices: readonly [T, ...T[]]): T {
  return choices[Math.floor(Math.random() * choices.length)] ?? choices[0]
}

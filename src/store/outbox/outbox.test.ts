import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Message } from '#office/reminders/message.ts'
import { type Scratch, scratch } from '../../../tests/store/scratch.ts'
import { type Carrier, deliverNext, outboxState } from './deliver.ts'
import { forgetOld, putOut } from './put.ts'

const hour = 3_600_000
let place: Scratch
beforeAll(async () => {
  place = await scratch()
})
afterAll(() => place.close())
beforeEach(() => place.store.db.deleteFrom('outbox').execute())

const messages = (count: number): readonly Message[] =>
  Array.from({ length: count }, (_, at) => ({
    key: `digest/2026-11-24/mail/p${at}`,
    to: { kind: 'mail', account: `p${at}` },
    subject: '依申请公开',
    text: `第${at}封`,
  }))

/** Delivers what is due, hour by hour, by so many processes at once. */
async function run(carry: Carrier, hours: number, processes = 1, begun = 0): Promise<void> {
  for (let at = 0; at <= hours; at++) {
    const now = () => begun + at * hour
    const loop = async () => {
      while ((await deliverNext(place.store.db, carry, now)) !== 'none');
    }
    await Promise.all(Array.from({ length: processes }, loop))
  }
}

describe('the outbox', () => {
  it('puts a message out once, however often it is drawn', async () => {
    await putOut(place.store.db, 'a', messages(20), 0)
    await putOut(place.store.db, 'a', messages(20), 5)
    const told: string[] = []
    await run(async ({ key }) => void told.push(key), 1, 3)
    await putOut(place.store.db, 'a', messages(20), 9)
    await run(async ({ key }) => void told.push(key), 1)
    expect(told.toSorted()).toEqual(
      messages(20)
        .map(({ key }) => key)
        .toSorted(),
    )
  })

  it('loses none of 500 to a provider that fails, hangs up or is away for a day, and tells none under two names', async () => {
    await putOut(place.store.db, 'a', messages(500), 0)
    const received = new Map<string, number>()
    let tries = 0
    const carry: Carrier = async ({ key }) => {
      tries++
      if (tries < 700) throw new Error('451 try later')
      // Accepted, and the line broke before the answer came: the sender cannot know.
      if (tries % 7 === 0) {
        received.set(key, (received.get(key) ?? 0) + 1)
        throw new Error('connection lost')
      }
      if (tries % 5 === 0) throw new Error('503')
      received.set(key, (received.get(key) ?? 0) + 1)
    }
    await run(carry, 48, 2)
    expect(received.size).toBe(500)
    expect(await outboxState(place.store.db)).toEqual({ waiting: 0, givenUp: 0 })
    const sent = await place.store.db.selectFrom('outbox').select('key').where('state', '=', 'sent').execute()
    expect(new Set(sent.map(({ key }) => key))).toEqual(new Set(received.keys()))
  })

  it('carries none twice where all goes well, though four processes are at it', async () => {
    await putOut(place.store.db, 'a', messages(200), 0)
    const received: string[] = []
    await run(async ({ key }) => void received.push(key), 0, 4)
    expect(received).toHaveLength(200)
    expect(new Set(received).size).toBe(200)
  })

  it('gives up on what has told nobody anything for three days, says so, and forgets it when its time is over', async () => {
    await putOut(place.store.db, 'a', messages(1), 0)
    await run(() => Promise.reject(new Error('no such host')), 80)
    expect(await outboxState(place.store.db)).toEqual({ waiting: 0, givenUp: 1 })
    await forgetOld(place.store.db, 1)
    expect(await place.store.db.selectFrom('outbox').select('key').execute()).toEqual([])
  })
})

// Fifty clerks registering applications until someone kills them: `node clerks.ts DATA ACKS`. What was acknowledged goes
// into ACKS at once, one line each; at the start, what others wrote there before is looked for in the register.
import { appendFileSync, readFileSync } from 'node:fs'
import type { MatterId } from '#office/acts/act.ts'
import { beginRegister } from '#store/register/head.ts'
import { openStore } from '#store/store.ts'
import { lostOf } from './acknowledged.ts'
import { granted, registered } from './acts.ts'

const [data = '', acks = ''] = process.argv.slice(2)
const store = await openStore({ kind: 'embedded', data })
await beginRegister(store.db, 'a')
const lost = await lostOf(store.db, 'a', readFileSync(acks, 'utf8'))
process.stdout.write(lost.length === 0 ? 'ready\n' : `lost ${lost.join('; ')}\n`)

let made = 0

async function registerOne(clerk: number): Promise<void> {
  const matter: MatterId = `applications/${process.pid}-${clerk}-${made++}`
  const answer = await store.append('a', {
    matter,
    expectedVersion: 0,
    recordedAt: new Date().toISOString(),
    by: `clerk-${clerk}`,
    record: {
      numberedIn: { series: '申请', year: 2026 },
      acts: (number) => [registered(`2026-${number}`), granted()],
    },
  })
  if (answer.ok) appendFileSync(acks, `${matter} 2026-${answer.number} ${answer.acts.at(-1)?.number}\n`)
}

/** While the database is down an application is refused, not lost: the clerk tries the next one a little later. */
async function work(clerk: number): Promise<never> {
  for (;;) {
    await registerOne(clerk).catch(() => new Promise((done) => setTimeout(done, 50)))
  }
}

await Promise.all(Array.from({ length: 50 }, (_, clerk) => work(clerk)))

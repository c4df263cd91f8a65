import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openStore } from '#store/store.ts'
import { findOffice } from '../../src/wiring/serving/find-office.ts'
import { administrators, authority, site, staff } from './first-answers.ts'
import { codeShown, freePort, serving } from './serving.ts'
import { visitor } from './visitor.ts'

let data: string
beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'gongkai-kill-'))
})
afterAll(() => rm(data, { recursive: true, force: true }))

/** Milliseconds after the last button is pressed. What is opened by the first of them that is late enough stays open. */
const moments = [5, 20, 60, 150, 1000]

it('killed at any moment of the opening, an office is there whole or not at all', async () => {
  const seen: string[] = []
  for (const moment of moments) {
    const port = await freePort()
    const server = serving(['--data', data, '--port', String(port)])
    await server.until(/启用码|工作台 /u)
    if (!server.said().includes('启用码')) seen.push('doors')
    else {
      const mine = visitor(`http://localhost:${port}`)
      await mine.submit('/first-run', { code: await codeShown(server) })
      for (const [step, form] of Object.entries({ authority, site, administrators, staff }))
        await mine.submit(`/first-run/${step}`, form)
      const pressed = mine.submit('/first-run/check', {}).catch(() => undefined)
      await wait(moment)
      server.process.kill('SIGKILL')
      await pressed
    }
    server.process.kill('SIGKILL')
    await server.ended()
    seen.push(await standing())
  }
  // Whole or nothing each time, and once whole, never nothing again.
  expect(seen.join(' ')).toMatch(/^(nothing )*whole( doors whole)*$/u)
})

async function standing(): Promise<string> {
  const store = await openStore({ kind: 'embedded', data })
  try {
    const found = await findOffice(store)
    const acts = await store.db.selectFrom('acts').select('kind').execute()
    if (found.kind === 'none')
      return acts.length === 0 ? 'nothing' : `half: ${acts.length} acts and no office`
    const { length } = acts
    // Three authorities, four people registered and appointed.
    return length === 11 ? 'whole' : `half: ${length} acts`
  } finally {
    await store.close()
  }
}

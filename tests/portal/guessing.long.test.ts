import { afterAll, beforeAll, expect, it } from 'vitest'
import { browser } from '../sign-in/desk-site.ts'
import { applied } from './answers.ts'
import { guess } from './guessing.ts'
import { type PublicSite, publicSite } from './public-site.ts'

let site: PublicSite
/** Lines of the log that name a code, or tell of a bug. */
const logged: string[] = []
const log = {
  write(line: string) {
    if (line.includes('code') || line.includes('"level":50')) logged.push(line)
  },
}
beforeAll(async () => {
  site = await publicSite({ log })
}, 120_000)
afterAll(() => site.close())

it('a code is not found by 1,000,000 guesses from 1,000 networks (T31)', {
  timeout: 7_200_000,
}, async () => {
  const { number, code } = await applied(browser(site, '10.8.8.8'), {})
  const guesses = Number(process.env.GUESSES ?? 1_000_000)
  const at = await site.app.fastify.listen({ port: 0, host: '127.0.0.1' })
  const guessed = await guess(at, number, guesses).catch((error: unknown) => {
    throw new Error(logged.join('\n'), { cause: error })
  })
  process.stdout.write(`${JSON.stringify(guessed)}\n`)
  expect(guessed.hit).toBe(0)
  expect(guessed.wrong + guessed.stopped).toBe(guesses)
  expect(logged).toEqual([])
  // Whoever has the code still comes in.
  expect((await browser(site, '10.9.9.9').submit('/track', { number, code })).to).toBe('/track/case')
})

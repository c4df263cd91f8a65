import { expect, it } from 'vitest'
import { surviveRestarts } from './restarting.ts'

it('loses nothing and shows no error when it is restarted under load (T43, 100 restarts)', async () => {
  const restarted = await surviveRestarts(Number(process.env.RESTARTS ?? 100))
  process.stdout.write(`${JSON.stringify({ ...restarted, seconds: [...restarted.seconds] })}\n`)
  expect(restarted).toMatchObject({ lost: [], errors: [], badExits: [], verify: { code: 0 } })
  expect(restarted.longestDrain).toBeLessThan(30_000)
})

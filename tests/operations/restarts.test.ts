import { expect, it } from 'vitest'
import { surviveRestarts } from './restarting.ts'

it('loses nothing and shows no error when it is restarted under load (T43, 3 restarts)', async () => {
  const restarted = await surviveRestarts(3)
  expect(restarted).toMatchObject({ lost: [], errors: [], badExits: [], verify: { code: 0 } })
  expect(restarted.acknowledged).toBeGreaterThan(60)
  expect(restarted.read).toBeGreaterThan(60)
  expect(restarted.longestDrain).toBeLessThan(30_000)
  expect([...restarted.seconds]).toEqual([
    '2 数据目录 DATA 正由另一个 gongkai 进程使用。请先停止那个进程，或用 --data 指定别的目录。',
  ])
})

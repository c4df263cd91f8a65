import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { scratchFolder } from '../store/scratch.ts'
import { type Demo, freePort, runGongkai, startDemo } from './demo.ts'
import { walkBothDoors } from './journeys.ts'
import { signIn, visitorAt } from './visitor.ts'

// The office, the machine it is restored on, and where papers are kept meanwhile.
let first: string
let second: string
let elsewhere: string
let demo: Demo
const path = (name: string) => join(elsewhere, name)

beforeAll(async () => {
  ;[first, second, elsewhere] = await Promise.all([scratchFolder(), scratchFolder(), scratchFolder()])
  demo = await startDemo(first, await freePort())
})
afterAll(async () => {
  await demo?.stop()
  for (const folder of [first, second, elsewhere]) await rm(folder, { recursive: true, force: true })
})

describe("an office's backup", () => {
  it('is made while people work, and proves itself', async () => {
    const administrator = visitorAt(demo.origin)
    await signIn(administrator, 'xitong', demo.passwords.get('xitong'))
    await administrator.get('/desk/people/new')
    await administrator.send('/desk/people/new', { name: '赵明', account: 'zhaoming' })
    const made = await runGongkai('backup', path('office.backup'), '--data', first)
    expect(made).toMatchObject({ code: 0, text: expect.stringContaining('已备份到') })
    const checked = await runGongkai('backup', 'verify', path('office.backup'))
    expect(checked).toMatchObject({ code: 0, text: expect.stringContaining('完全一致') })
    const exported = ['--authority', 'weidong-rsj', '--export', path('checkpoint')]
    const checkpoint = await runGongkai('verify', '--data', first, ...exported)
    expect(checkpoint).toMatchObject({ code: 0 })
  })

  it('opens on an empty machine as it was, and the checkpoint others kept still holds', async () => {
    const restored = await runGongkai('restore', path('office.backup'), '--data', second)
    expect(restored).toMatchObject({ code: 0, text: expect.stringContaining('已恢复') })
    const verified = await runGongkai('verify', '--checkpoint', path('checkpoint'), '--data', second)
    expect(verified.text).not.toContain('✗')
    expect(verified.code).toBe(0)
    const examined = await runGongkai('doctor', '--data', second)
    expect(examined.text).not.toContain('✗')
    expect(examined.code).toBe(0)
    const other = await startDemo(second, await freePort())
    expect(await walkBothDoors(other)).toEqual([])
    const administrator = visitorAt(other.origin)
    await signIn(administrator, 'xitong', other.passwords.get('xitong'))
    expect((await administrator.get('/desk/people?q=zhaoming')).text).toContain('赵明')
    expect(await other.stop()).toMatchObject({ code: 0 })
  })

  it('is refused with one line where it is damaged, and where something is there already', async () => {
    const bytes = await readFile(path('office.backup'))
    const at = Math.floor(bytes.length / 2)
    bytes[at] = (bytes[at] ?? 0) ^ 1
    await writeFile(path('damaged.backup'), bytes)
    const damaged = await runGongkai('backup', 'verify', path('damaged.backup'))
    expect(damaged).toMatchObject({ code: 2, text: expect.stringContaining('请改用另一份备份') })
    const again = await runGongkai('restore', path('office.backup'), '--data', second)
    expect(again).toMatchObject({ code: 2, text: expect.stringContaining('恢复只能写入空的数据目录') })
  })
})

import { rm } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { ExitCode } from '#cli/outcome.ts'
import { registerErase } from '#cli/register-erase.ts'
import { registerSwitchAlgorithm } from '#cli/register-switch-algorithm.ts'
import { verify } from '#cli/verify.ts'
import { readCheckpoint } from '#store/register/checkpoint.ts'
import { checkpointNotes } from '#store/register/checkpoints.ts'
import { beginRegister } from '#store/register/head.ts'
import { historyOf } from '#store/register/history.ts'
import { openStore, type Store } from '#store/store.ts'
import { appendOf, wholeApplication } from './acts.ts'
import { scratchFolder } from './scratch.ts'

let store: Store
let data: string

beforeAll(async () => {
  vi.stubEnv('DATABASE_URL', '')
  data = await scratchFolder()
  store = await openStore({ kind: 'embedded', data })
  for (const authority of ['a', 'b']) {
    await beginRegister(store.db, authority)
    await store.append(authority, appendOf('applications/both', 0, wholeApplication('both')))
  }
  await store.append('a', appendOf('applications/1', 0, wholeApplication('1')))
})
afterAll(async () => {
  await store.close()
  await rm(data, { recursive: true, force: true })
  vi.unstubAllEnvs()
})

/** Runs a command beside the gongkai that is at work. */
async function run(command: (args: readonly string[]) => Promise<ExitCode>, ...args: readonly string[]) {
  const printed: string[] = []
  const keep = (text: string | Uint8Array) => printed.push(String(text)) > 0
  const spies = [process.stdout, process.stderr].map((stream) =>
    vi.spyOn(stream, 'write').mockImplementation(keep),
  )
  const code = await command([...args, '--data', data])
  for (const spy of spies) spy.mockRestore()
  return { code, text: printed.join('') }
}

const personalIn = async (matter: 'applications/1' | 'applications/both', authority = 'a') =>
  (await historyOf(store.db, authority, matter)).filter(({ personal }) => personal !== null).length
const matter = ['--matter', 'applications/1'] as const
const reason = ['--reason', '处理目的已实现'] as const

describe('register erase', () => {
  it('says what goes and erases nothing before it is confirmed', async () => {
    const had = await personalIn('applications/1')
    const { code, text } = await run(registerErase, ...matter, ...reason)
    expect(code).toBe(1)
    expect(text).toContain('将从 a 的登记簿中删除 applications/1 的个人信息，不能恢复')
    expect(text).toContain('第 3 号')
    expect(text).toContain('没有删除')
    expect(text).not.toMatch(/\bpersonal\b|undefined/u)
    expect([had > 0, await personalIn('applications/1')]).toEqual([true, had])
  })

  it('knows an application by its number, as the audit trail calls it', async () => {
    for (const called of ['1', '申请 1']) {
      const { code, text } = await run(registerErase, '--matter', called, ...reason)
      expect([code, text.includes('删除 applications/1 的个人信息')]).toEqual([1, true])
    }
    expect((await run(registerErase, '--matter', 'both', ...reason)).text).toContain(
      '有多个机关登记了这个编号',
    )
    expect((await run(registerErase, '--matter', '2026-99', ...reason)).text).toContain('没有这个事项')
  })

  it('erases it once confirmed, records that and why, and the register verifies', async () => {
    const { code, text } = await run(registerErase, ...matter, ...reason, '--yes')
    expect([code, text.includes('已删除')]).toEqual([0, true])
    expect(await personalIn('applications/1')).toBe(0)
    const [last] = (await historyOf(store.db, 'a', 'applications/1')).toReversed()
    expect(last).toMatchObject({
      kind: 'personal.erased',
      by: 'operator',
      facts: { reason: '处理目的已实现' },
    })
    expect((await run(verify)).code).toBe(0)
    expect(await run(registerErase, ...matter, ...reason, '--yes')).toMatchObject({
      code: 2,
      text: expect.stringContaining('没有可删除的个人信息'),
    })
  })

  it('asks whose, where two authorities have a matter of one key, and leaves the other alone', async () => {
    const both = ['--matter', 'applications/both', ...reason, '--yes'] as const
    expect(await run(registerErase, ...both)).toMatchObject({
      code: 2,
      text: expect.stringContaining('--authority'),
    })
    const done = await run(registerErase, ...both, '--authority', 'b', '--json')
    expect(JSON.parse(done.text)).toMatchObject({ authority: 'b', files: 0 })
    expect([await personalIn('applications/both', 'b'), (await personalIn('applications/both')) > 0]).toEqual(
      [0, true],
    )
  })

  it.each([
    [['--reason', 'x'], '--matter'],
    [['--matter', 'nonsense', '--reason', 'x'], '--matter'],
    [['--matter', 'applications/1'], '--reason'],
    [['--matter', 'applications/none', '--reason', 'x'], '没有这个事项'],
    [['--matter', 'applications/1', '--reason', 'x', '--authority', 'none'], '没有「none」的登记簿'],
  ])('%j is one line that says what to do', async (args, sentence) => {
    const { code, text } = await run(registerErase, ...args)
    expect([code, text.trim().split('\n').length]).toEqual([2, 1])
    expect(text).toContain(sentence)
  })
})

describe('register switch-algorithm', () => {
  it('signs what was, hashes with the new one from the next act on, and both verify', async () => {
    const { code, text } = await run(registerSwitchAlgorithm, 'sm3', '--authority', 'a')
    expect([code, text.includes('改为 SM3')]).toEqual([0, true])
    const before = readCheckpoint((await checkpointNotes(store.db, 'a')).at(-1) ?? '')
    await store.append('a', appendOf('applications/2', 0, wholeApplication('2')))
    const rows = await store.db
      .selectFrom('acts')
      .select(['number', 'algorithm'])
      .where('authority_id', '=', 'a')
      .execute()
    const sm3 = rows.filter(({ algorithm }) => algorithm === 'sm3').map(({ number }) => number)
    expect(Math.min(...sm3)).toBe((before?.size ?? 0) + 1)
    expect((await run(verify, '--json')).code).toBe(0)
    expect((await run(registerSwitchAlgorithm, 'sm3')).text).toMatch(/a：本来就是 SM3.*\nb：由 SHA-256/u)
  })

  it('goes back the same way, and knows no other', async () => {
    expect((await run(registerSwitchAlgorithm, 'sha256', '--json')).text).toContain('"now": "sha256"')
    await store.append('a', appendOf('applications/3', 0, wholeApplication('3')))
    expect((await run(verify)).code).toBe(0)
    for (const args of [[], ['md5']])
      expect(await run(registerSwitchAlgorithm, ...args)).toMatchObject({
        code: 2,
        text: expect.stringContaining('sm3'),
      })
  })
})

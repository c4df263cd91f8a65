import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { backup, backupVerify } from '#cli/backup.ts'
import { doctor } from '#cli/doctor.ts'
import { migrate } from '#cli/migrate.ts'
import type { ExitCode } from '#cli/outcome.ts'
import { registerRebuild } from '#cli/register-rebuild.ts'
import { restore } from '#cli/restore.ts'
import { verify } from '#cli/verify.ts'
import { connect } from '#store/database/connect.ts'
import { beginRegister } from '#store/register/head.ts'
import { ownerConnection } from '#store/server/connections.ts'
import { openFolder } from '#store/server/folder.ts'
import { systemUser } from '#store/server/system-user.ts'
import { openStore, type Store } from '#store/store.ts'
import { appendOf, wholeApplication } from './acts.ts'
import { scratchFolder } from './scratch.ts'

let store: Store
let data: string
let work: string
const file = (name: string) => join(work, name)

beforeAll(async () => {
  vi.stubEnv('DATABASE_URL', '')
  data = await scratchFolder()
  work = await scratchFolder()
  store = await openStore({ kind: 'embedded', data })
  await beginRegister(store.db, 'a')
  for (let i = 0; i < 5; i++)
    await store.append('a', appendOf(`applications/${i}`, 0, wholeApplication(`${i}`)))
})
afterAll(async () => {
  await store.close()
  for (const folder of [data, work]) await rm(folder, { recursive: true, force: true })
  vi.unstubAllEnvs()
})

type Command = (args: readonly string[]) => Promise<ExitCode>

/** Runs a command beside the gongkai that is at work, and gives its exit code and all it printed. */
async function run(command: Command, ...args: readonly string[]) {
  const printed: string[] = []
  const keep = (text: string | Uint8Array) => printed.push(String(text)) > 0
  const spies = [process.stdout, process.stderr].map((stream) =>
    vi.spyOn(stream, 'write').mockImplementation(keep),
  )
  const code = await command(args.includes('--data') ? args : [...args, '--data', data])
  for (const spy of spies) spy.mockRestore()
  return { code, text: printed.join('') }
}

async function asOwner(statement: ReturnType<typeof sql>): Promise<void> {
  const owner = connect(ownerConnection(await openFolder(data, systemUser())), 1)
  await statement.execute(owner).finally(() => owner.destroy())
}

describe('the operator, while gongkai is at work', () => {
  it('verifies the register, hands a checkpoint to others, and verifies against it later', async () => {
    const first = await run(verify, '--export', file('checkpoint'))
    expect(first).toMatchObject({ code: 0, text: expect.stringContaining('✓ a：10 条记录全部与登记时一致') })
    expect(first.text).toContain('BEGIN PUBLIC KEY')
    await store.append('a', appendOf('applications/9', 0, wholeApplication('9')))
    const later = await run(verify, '--checkpoint', file('checkpoint'), '--json')
    expect(later.code).toBe(0)
    expect(JSON.parse(later.text)).toMatchObject([{ authority: 'a', acts: 12, faultCount: 0 }])
  })

  it('gives out the proof of one act, and anyone checks it without the database', async () => {
    expect((await run(verify, '--act', '3', '--out', file('proof.json'))).code).toBe(0)
    const checked = await run(verify, '--proof', file('proof.json'), '--data', '/nowhere')
    expect(checked).toMatchObject({ code: 0, text: expect.stringContaining('✓ 证明成立：第 3 号记录') })
    expect(await run(verify, '--act', '99')).toMatchObject({
      code: 2,
      text: '「a」没有第 99 号记录。请核对编号。\n',
    })
  })

  it('backs up, has the backup restored and compared, and restores it elsewhere', async () => {
    expect((await run(backup, file('office.backup'))).text).toContain('已备份到')
    expect((await run(backup, file('office.backup'))).code).toBe(2)
    expect(await run(backupVerify, file('office.backup'))).toMatchObject({
      code: 0,
      text: expect.stringMatching(
        /^✓ 已恢复并核对 \d+ 行、1 个文件、12 条登记记录、2 份年报：完全一致。\n$/u,
      ),
    })
    const elsewhere = await scratchFolder()
    expect((await run(restore, file('office.backup'), '--data', elsewhere)).code).toBe(0)
    expect(await run(migrate, '--check', '--data', elsewhere)).toMatchObject({ code: 0 })
    expect((await run(verify, '--checkpoint', file('checkpoint'), '--data', elsewhere)).code).toBe(0)
    expect(await readFile(join(elsewhere, 'keys/register-ed25519.pem'))).toEqual(
      await readFile(join(data, 'keys/register-ed25519.pem')),
    )
    await rm(elsewhere, { recursive: true, force: true })
  })

  it('is told what is well and what is not, each with what to do', async () => {
    const { text } = await run(doctor)
    for (const what of [
      '运行环境',
      '数据目录',
      '磁盘空间',
      '签名密钥',
      '工作日历',
      '断电保护',
      '只增不改',
      '时钟',
    ]) {
      expect(text, what).toContain(what)
    }
    await asOwner(sql`grant update on acts to gongkai_app`)
    const wrong = await run(doctor)
    expect(wrong).toMatchObject({ code: 1, text: expect.stringContaining('应用能修改登记记录') })
    await asOwner(sql`revoke update on acts from gongkai_app`)
  })

  it('makes lists and counts again from the acts, and is told which were wrong', async () => {
    expect((await run(registerRebuild)).code).toBe(0)
    await asOwner(sql`update applications set outcome = 'partial' where matter = 'applications/1'`)
    expect(await run(registerRebuild)).toMatchObject({
      code: 1,
      text: expect.stringContaining('applications 有误，已改正'),
    })
    expect((await run(registerRebuild)).code).toBe(0)
  })

  it('is refused with one line when a call cannot be used', async () => {
    for (const [command, args, line] of [
      [verify, ['--authority', 'nobody'], '没有「nobody」的登记簿。现有：a。'],
      [verify, ['--checkpoint', '/nowhere'], '/nowhere：没有这个文件，或读不了。请核对路径。'],
      [verify, ['--what'], '不认识的选项。运行 npx gongkai help 查看用法。'],
      [
        migrate,
        [],
        `数据目录 ${data} 正由另一个 gongkai 进程使用。请先停止那个进程，或用 --data 指定别的目录。`,
      ],
      [restore, [], '请给出备份文件，例如：npx gongkai restore 备份文件 --data 目录'],
      [
        backupVerify,
        [file('checkpoint')],
        `${file('checkpoint')}：不是 gongkai 的备份，或已损坏。请改用另一份备份。`,
      ],
    ] as const) {
      expect(await run(command, ...args)).toEqual({ code: 2, text: `${line}\n` })
    }
  })

  it('finds an act changed behind gongkai, and a register cut off, by the checkpoint', async () => {
    await asOwner(sql`delete from acts where number > 8`)
    await asOwner(sql`update registers set size = 8, head = (select hash from acts where number = 8)`)
    expect((await run(verify)).code).toBe(1)
    const found = await run(verify, '--checkpoint', file('checkpoint'))
    expect(found).toMatchObject({
      code: 1,
      text: expect.stringContaining('检查点见证过 10 条记录，现在只有 8 条'),
    })
  })
})

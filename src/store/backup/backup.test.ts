import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { appendOf, day, granted, registered } from '../../../tests/store/acts.ts'
import { registers } from '../../../tests/store/registers.ts'
import { type Scratch, scratch, scratchFolder } from '../../../tests/store/scratch.ts'
import { importRegister } from '../importing/import.ts'
import { StoreRefusal } from '../refusal.ts'
import { beginRegister } from '../register/head.ts'
import { readState } from '../register/rebuild.ts'
import { verifyChain } from '../register/verify.ts'
import { openStore } from '../store.ts'
import { restoreBackup } from './restore.ts'
import { verifyBackup } from './verify.ts'
import { writeBackup } from './write.ts'

let office: Scratch
let folder: string
const at = '2026-03-02T00:00:00.000Z'
const backup = (name: string) => join(folder, name)

beforeAll(async () => {
  office = await scratch()
  folder = await scratchFolder()
  const { store } = office
  const [source] = fc.sample(registers, { numRuns: 1, seed: 11 })
  if (!source) throw new Error('no register')
  await beginRegister(store.db, '410403-rsj')
  await importRegister(
    store,
    {
      authority: '410403-rsj',
      id: 'i1',
      file: '登记簿.xlsx',
      on: day('2026-03-02'),
      recordedAt: at,
      by: 'clerk-1',
    },
    source,
  )
  await writeBackup(store, backup('office.gongkai'), at)
})
afterAll(async () => {
  await office.close()
  await rm(folder, { recursive: true, force: true })
})

describe('a backup', () => {
  it('is a moment of the office, written while acts are being recorded', async () => {
    const { store } = office
    await beginRegister(store.db, 'busy')
    let stop = false
    let recorded = 0
    const clerk = (async () => {
      while (!stop) {
        await store.append('busy', appendOf(`applications/${recorded}`, 0, [registered('1'), granted()]))
        recorded++
      }
    })()
    await new Promise((done) => setTimeout(done, 100))
    await writeBackup(store, backup('busy.gongkai'), at)
    stop = true
    await clerk
    const verified = await verifyBackup(backup('busy.gongkai'))
    expect(verified.differences).toEqual([])
    expect(verified.acts).toBeGreaterThan(10)
  })

  it('restores onto an empty machine, with the same rows, the same chain, the same key, and goes on from there', async () => {
    const data = await scratchFolder()
    const config = { kind: 'embedded', data } as const
    await restoreBackup(config, backup('office.gongkai'))
    const restored = await openStore(config)
    const authority = '410403-rsj'
    expect(await readState(restored.db, authority)).toEqual(await readState(office.store.db, authority))
    const chain = await verifyChain(restored.db, authority)
    expect(chain).toEqual(await verifyChain(office.store.db, authority))
    const key = 'keys/register-ed25519.pem'
    expect(await readFile(join(data, key))).toEqual(await readFile(join(office.store.data, key)))
    await restored.append(authority, appendOf('applications/next', 0, [registered('2026-1')]))
    expect(await verifyChain(restored.db, authority)).toMatchObject({ acts: chain.acts + 1, faultCount: 0 })
    await restored.close()
    await expect(restoreBackup(config, backup('office.gongkai'))).rejects.toThrow('数据库里已有数据')
    await rm(data, { recursive: true, force: true })
  })

  it('that was changed or cut short is refused, wherever that happened', async () => {
    const bytes = await readFile(backup('office.gongkai'))
    for (const part of [0.1, 0.5, 0.9]) {
      const flipped = Buffer.from(bytes)
      const place = Math.floor(bytes.length * part)
      flipped[place] = (flipped[place] ?? 0) ^ 1
      await writeFile(backup('damaged'), flipped)
      // In the last line a flipped bit can only be one of the digests there, and shows as a difference.
      const told = await verifyBackup(backup('damaged')).then(
        ({ differences }) => differences.length > 0,
        (error: unknown) => error instanceof StoreRefusal,
      )
      expect(told, `flipped at ${part}`).toBe(true)
      await writeFile(backup('damaged'), bytes.subarray(0, place))
      await expect(verifyBackup(backup('damaged')), `cut at ${part}`).rejects.toThrow(StoreRefusal)
    }
    await expect(verifyBackup(backup('absent'))).rejects.toThrow('没有这个文件')
  })

  it('of an office someone had changed says so, although the backup itself is sound', async () => {
    await sql`update acts set kind = 'application.closed' where authority_id = '410403-rsj' and number = 2`.execute(
      office.owner,
    )
    await sql`update applications set outcome = 'partial' where outcome is not null`.execute(office.owner)
    await writeBackup(office.store, backup('tampered.gongkai'), at)
    const { differences } = await verifyBackup(backup('tampered.gongkai'))
    expect(differences.join('\n')).toContain('第 2 号记录与登记时不一致')
    expect(differences.join('\n')).toContain('逐件统计为')
  })
})

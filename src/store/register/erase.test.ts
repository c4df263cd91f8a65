import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { zstdDecompressSync } from 'node:zlib'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { appendOf, day, granted, registered } from '../../../tests/store/acts.ts'
import { type Scratch, scratch } from '../../../tests/store/scratch.ts'
import { countedFigures } from '../annual-report/figures.ts'
import { reportFrom } from '../annual-report/report.ts'
import { tablesOf } from '../backup/tables.ts'
import { writeBackup } from '../backup/write.ts'
import { erasePerson } from './erase.ts'
import { beginRegister } from './head.ts'
import { rebuildRegister } from './rebuild.ts'
import { verifyChain } from './verify.ts'

let office: Scratch
beforeAll(async () => {
  office = await scratch()
  await beginRegister(office.store.db, 'a')
  await office.store.append('a', appendOf('applications/1', 0, [registered('1'), granted()]))
  await office.store.append('a', appendOf('applications/2', 0, [registered('2')]))
})
afterAll(() => office.close())

const erasure = {
  authority: 'a',
  matter: 'applications/1',
  reason: '处理目的已实现',
  on: day('2026-03-02'),
  recordedAt: '2026-03-02T00:00:00.000Z',
  by: 'clerk-1',
} as const

/** Rows of any table in which a text stands. */
async function rowsWith(text: string): Promise<number> {
  let found = 0
  for (const { name } of await tablesOf(office.owner)) {
    const { rows } = await sql<{ hits: number }>`
      select count(*) as hits from ${sql.table(name)} t where position(${text} in t::text) > 0`.execute(
      office.owner,
    )
    found += rows[0]?.hits ?? 0
  }
  return found
}

describe('a person erased from the register (T24)', () => {
  it('is in no table any more, while the chain verifies and the report stays', async () => {
    const { store } = office
    const report = async () =>
      reportFrom(await countedFigures(store.db, 'a', 2026), { authority: 'a', year: 2026 })
    const before = await report()
    expect(await rowsWith('关于第1号地块的批复')).toBeGreaterThan(0)
    expect(await erasePerson(store, erasure)).toMatchObject({
      ok: true,
      acts: [{ number: 4, kind: 'personal.erased' }],
    })
    expect(await rowsWith('关于第1号地块的批复')).toBe(0)
    expect(await rowsWith('关于第2号地块的批复')).toBeGreaterThan(0)
    expect(await verifyChain(store.db, 'a')).toMatchObject({ acts: 4, faultCount: 0 })
    expect(await report()).toEqual(before)
    expect(await rebuildRegister(store.db, 'a')).toMatchObject({ corrected: [] })
    expect(await erasePerson(store, erasure)).toEqual({ ok: false, refusal: 'nothing-personal' })
  })

  it('cannot be put back unseen, nor be left in place by a false record of erasure', async () => {
    await sql`insert into act_personal values ('a', 1, '\\x00', '{"applicant":"赵明","about":""}')`.execute(
      office.owner,
    )
    const { faults } = await verifyChain(office.store.db, 'a')
    expect(faults.map((fault) => fault.fault).sort()).toEqual(['personal-changed', 'personal-unexpected'])
    await sql`delete from act_personal where authority_id = 'a' and number = 1`.execute(office.owner)
  })

  it('is in no new backup, and in no log of the database', async () => {
    const file = join(office.store.data, '..', `erased-${process.pid}.backup`)
    await writeBackup(office.store, file, erasure.recordedAt)
    expect(zstdDecompressSync(await readFile(file)).includes('关于第1号地块的批复')).toBe(false)
    await rm(file)
    const log = await readFile(join(office.store.data, 'database.log'), 'utf8').catch(() => '')
    expect(log.includes('地块')).toBe(false)
  })
})

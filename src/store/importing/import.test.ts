import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { RegisterSource } from '#office/annual-report/register/source.ts'
import { day } from '../../../tests/store/acts.ts'
import { registers } from '../../../tests/store/registers.ts'
import { type Scratch, scratch } from '../../../tests/store/scratch.ts'
import { erasePerson } from '../register/erase.ts'
import { beginRegister } from '../register/head.ts'
import { verifyChain } from '../register/verify.ts'
import { dryRun } from './dry-run.ts'
import { type ImportCall, importRegister, undoImport } from './import.ts'

let office: Scratch
let source: RegisterSource
beforeAll(async () => {
  office = await scratch()
  const [one] = fc.sample(registers, { numRuns: 1, seed: 3 })
  source = one ?? expect.fail('no register')
  for (const authority of ['a', 'b', 'c', 'd']) await beginRegister(office.store.db, authority)
})
afterAll(() => office.close())

function callOf(authority: string): ImportCall {
  const recordedAt = '2026-03-02T00:00:00.000Z'
  return { authority, id: 'i1', file: '登记簿.xlsx', on: day('2026-03-02'), recordedAt, by: 'clerk-1' }
}

const importState = (authority: string) =>
  office.store.db
    .selectFrom('imports')
    .select(['state', 'rows'])
    .where('authority_id', '=', authority)
    .execute()

describe('taking over a register', () => {
  it('does what its dry run said', async () => {
    const before = await dryRun(office.store, 'a', source)
    expect(await verifyChain(office.store.db, 'a')).toMatchObject({ acts: 0 })
    const matters = await importRegister(office.store, callOf('a'), source)
    expect(matters).toBe(before.matters)
    // Two acts of its own: begun and completed.
    expect(await verifyChain(office.store.db, 'a')).toMatchObject({ acts: before.acts + 2, faultCount: 0 })
    expect(await importState('a')).toEqual([{ state: 'done', rows: matters }])
  })

  it('that was cut off is there to be undone', async () => {
    const cut: RegisterSource = {
      sheets: source.sheets.map((sheet, i) => (i < 3 ? sheet : { ...sheet, rows: () => failing() })),
    }
    await expect(importRegister(office.store, callOf('b'), cut)).rejects.toThrow('the disk is gone')
    expect(await importState('b')).toEqual([{ state: 'running', rows: 0 }])
    expect(await undoImport(office.store, callOf('b'))).toMatchObject({ ok: true })
    expect(await importState('b')).toEqual([{ state: 'undone', rows: 0 }])
  })

  it('is not undone over the heads of those who went on working with it', async () => {
    await importRegister(office.store, callOf('c'), source)
    const taken = await office.store.db
      .selectFrom('applications')
      .select('matter')
      .where('authority_id', '=', 'c')
      .executeTakeFirstOrThrow()
    const { matter } = taken
    const on = day('2026-03-03')
    const later = { on, recordedAt: '2026-03-03T00:00:00.000Z', by: 'clerk-2', reason: '申请人要求删除' }
    expect(await erasePerson(office.store, { authority: 'c', matter, ...later })).toMatchObject({ ok: true })
    const undone = await undoImport(office.store, callOf('c'))
    expect(undone).toEqual({ ok: false, refusal: 'worked-on', matters: [matter] })
    expect(await importState('c')).toMatchObject([{ state: 'done' }])
  })

  it('names every row it cannot understand, with its place, and takes over none of it', async () => {
    const spoiled: RegisterSource = {
      sheets: source.sheets.map((sheet) => ({ ...sheet, rows: () => spoil(sheet.rows()) })),
    }
    const { problems } = await dryRun(office.store, 'd', spoiled)
    expect(problems.length).toBeGreaterThanOrEqual(source.sheets.length)
    expect(problems.every(({ sheet, row, message }) => sheet !== '' && row > 1 && message !== '')).toBe(true)
    expect(await verifyChain(office.store.db, 'd')).toMatchObject({ acts: 0 })
    expect(await undoImport(office.store, callOf('d'))).toEqual({ ok: false, refusal: 'no-such-import' })
  })
})

// biome-ignore lint/correctness/useYield: a sheet whose file cannot be read on.
async function* failing(): ReturnType<RegisterSource['sheets'][number]['rows']> & AsyncGenerator<never> {
  throw new Error('the disk is gone')
}

/** Every cell of the first row says nothing anyone can read. */
async function* spoil(rows: ReturnType<RegisterSource['sheets'][number]['rows']>) {
  for await (const some of rows) {
    yield some.map((row, i) => (i === 0 ? { ...row, cells: row.cells.map(() => '？？') } : row))
  }
}

import { join } from 'node:path'
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openRegister } from '#documents/register/open.ts'
import { applicationRegistered } from '#office/acts/kinds/applications.ts'
import type { RegisterSource } from '#office/annual-report/register/source.ts'
import { keptFigures } from '#store/annual-report/figures.ts'
import { reportFrom } from '#store/annual-report/report.ts'
import { importRegister } from '#store/importing/import.ts'
import { beginRegister } from '#store/register/head.ts'
import { day } from '../../../tests/store/acts.ts'
import { registers } from '../../../tests/store/registers.ts'
import { type Scratch, scratch } from '../../../tests/store/scratch.ts'
import { exportRegister } from './export-register.ts'

let office: Scratch
beforeAll(async () => {
  office = await scratch()
})
afterAll(() => office.close())

async function takeOver(authority: string, source: RegisterSource): Promise<void> {
  await beginRegister(office.store.db, authority)
  const recordedAt = '2026-03-02T00:00:00.000Z'
  const call = { authority, id: 'i1', file: '登记簿.xlsx', on: day('2026-03-02'), recordedAt, by: 'clerk-1' }
  await importRegister(office.store, call, source)
}

/** An authority's register written out and opened again. */
async function exported(authority: string): Promise<RegisterSource> {
  const path = join(office.store.data, `${authority}.xlsx`)
  const written = await exportRegister(office.store, authority, path)
  if (!written.ok) throw new Error(written.message)
  const opened = await openRegister(path)
  if (!opened.ok) throw new Error(opened.message)
  return opened.source
}

const sections = [
  'applications',
  'remedies',
  'documents',
  'decisions',
  'charges',
  'fees',
  'disclosures',
] as const

/** Everything a register holds, whoever holds it and in whichever order it came. */
async function contentOf(authority: string): Promise<Readonly<Record<string, readonly string[]>>> {
  const content: Record<string, readonly string[]> = {}
  for (const table of [...sections, 'cases']) {
    const { rows } = await sql<{ row: string }>`
      select (to_jsonb(t) - 'authority_id' - 'matter' - 'first_act')::text as row
      from ${sql.table(table)} t where authority_id = ${authority}`.execute(office.store.db)
    content[table] = rows.map(({ row }) => row).toSorted()
  }
  return content
}

async function reportsOf(authority: string) {
  const years = [2023, 2024, 2025, 2026, 2027]
  return Promise.all(
    years.map(async (year) =>
      reportFrom(await keptFigures(office.store.db, authority, year), { authority: '', year }),
    ),
  )
}

describe('a register written out and taken over again', () => {
  it('is the same register, with the same report for every year', async () => {
    let at = 0
    await fc.assert(
      fc.asyncProperty(registers, async (source) => {
        const [from, to] = [`from-${at}`, `to-${at++}`]
        await takeOver(from, source)
        const again = await exported(from)
        await takeOver(to, again)
        expect(await contentOf(to)).toEqual(await contentOf(from))
        expect(await reportsOf(to)).toEqual(await reportsOf(from))
      }),
      { numRuns: 8 },
    )
  })

  it('keeps words that look like formulas, and words over several lines, as they are', async () => {
    const odd = ['=1+1', '@SUM(A1)', '第一行\n第二行', '"引号"，逗号', '000123', '1/2', '—', '１２３']
    await beginRegister(office.store.db, 'odd')
    for (const [at, about] of odd.entries()) {
      await office.store.append('odd', {
        matter: `applications/${at}`,
        expectedVersion: 0,
        recordedAt: '2026-03-02T00:00:00.000Z',
        by: 'clerk-1',
        record: {
          acts: [
            applicationRegistered.act(
              day('2026-01-05'),
              { id: `${about}号`, kind: 'person' },
              { applicant: about, about },
            ),
          ],
        },
      })
    }
    await takeOver('odd-again', await exported('odd'))
    expect((await contentOf('odd-again')).applications).toEqual((await contentOf('odd')).applications)
  })

  it('of nothing is an empty register', async () => {
    await beginRegister(office.store.db, 'nothing')
    const source = await exported('nothing')
    await takeOver('nothing-again', source)
    expect((await contentOf('nothing-again')).applications).toEqual([])
  })
})

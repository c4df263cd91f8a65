import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CellAddress } from '#law/report-form/form.ts'
import { buildReport } from '#office/annual-report/build.ts'
import type { EvidenceItem, YearlyReport } from '#office/annual-report/yearly-report.ts'
import { day } from '../../../tests/store/acts.ts'
import { registers } from '../../../tests/store/registers.ts'
import { type Scratch, scratch } from '../../../tests/store/scratch.ts'
import { dryRun } from '../importing/dry-run.ts'
import { importRegister, undoImport } from '../importing/import.ts'
import { beginRegister } from '../register/head.ts'
import { readState, rebuildRegister } from '../register/rebuild.ts'
import { verifyChain } from '../register/verify.ts'
import { evidencePage } from './evidence.ts'
import { countedFigures, keptFigures } from './figures.ts'
import { reportFrom } from './report.ts'

let office: Scratch
beforeAll(async () => {
  office = await scratch()
})
afterAll(() => office.close())

const years = [2023, 2024, 2025, 2026, 2027]
const callOf = (authority: string) => ({
  authority,
  id: 'import-1',
  file: '登记簿.xlsx',
  on: day('2026-03-02'),
  recordedAt: '2026-03-02T00:00:00.000Z',
  by: 'clerk-1',
})

describe('the yearly report from the register in the database', () => {
  it('is the one built from the same register as a file, counted or kept, before and after a rebuild', async () => {
    const { store } = office
    await fc.assert(
      fc.asyncProperty(registers, fc.uuid(), async (source, authority) => {
        await beginRegister(store.db, authority)
        expect(await dryRun(store, authority, source)).toMatchObject({ problems: [] })
        await importRegister(store, callOf(authority), source)
        for (const year of years) {
          const built = await buildReport(source, { authority, year })
          if (!built.ok) return expect.fail('the file has problems')
          const { evidence, ...report } = built.report
          expect(reportFrom(await countedFigures(store.db, authority, year), { authority, year })).toEqual(
            report,
          )
          expect(reportFrom(await keptFigures(store.db, authority, year), { authority, year })).toEqual(
            report,
          )
          if (year === 2025) await expectEvidence(authority, year, built.report)
        }
        const before = await readState(store.db, authority)
        expect(await rebuildRegister(store.db, authority)).toMatchObject({ corrected: [] })
        expect(await readState(store.db, authority)).toEqual(before)
      }),
      { numRuns: 12, endOnFailure: true },
    )
  })

  it('is empty again after the import is undone, and every act of it still verifies', async () => {
    const { store } = office
    const [source] = fc.sample(registers, { numRuns: 1, seed: 7 })
    if (!source) return expect.fail('no register')
    await beginRegister(store.db, 'undo')
    const matters = await importRegister(store, callOf('undo'), source)
    const again = await dryRun(store, 'undo', source)
    expect(again.problems.length).toBeGreaterThan(0)
    expect(again.problems[0]?.message).toContain('已在登记簿中')
    expect(await undoImport(store, callOf('undo'))).toEqual({ ok: true, withdrawn: matters })
    const empty = reportFrom(() => undefined, { authority: 'undo', year: 2025 })
    for (const figures of [countedFigures, keptFigures]) {
      expect(reportFrom(await figures(store.db, 'undo', 2025), { authority: 'undo', year: 2025 })).toEqual(
        empty,
      )
    }
    expect(await undoImport(store, callOf('undo'))).toEqual({ ok: false, refusal: 'undone-before' })
    expect((await verifyChain(store.db, 'undo')).faults).toEqual([])
    expect(await rebuildRegister(store.db, 'undo')).toMatchObject({ corrected: [] })
  })
})

async function expectEvidence(
  authority: string,
  year: number,
  { evidence, cells }: YearlyReport,
): Promise<void> {
  for (const address of cells.keys()) {
    const paged = await allPages(authority, year, address)
    const built = evidence.get(address) ?? []
    expect(paged.length, address).toBe(built.length)
    // A cell that adds up others lists the same cases in the order they were recorded.
    expect(sorted(paged), address).toEqual(sorted(built))
  }
}

async function allPages(authority: string, year: number, address: CellAddress): Promise<EvidenceItem[]> {
  const items: EvidenceItem[] = []
  for (let after: number | null = 0; after !== null; ) {
    const page = await evidencePage(office.store.db, authority, year, address, { after, limit: 5 })
    items.push(...page.items)
    after = page.next
  }
  return items
}

function sorted(items: readonly EvidenceItem[]): readonly string[] {
  return items.map((item) => JSON.stringify(Object.entries(item).sort())).sort()
}

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { actsOfRemedy } from '#office/acts/importing/acts-of-rows.ts'
import { foldRemedy } from '#office/remedies/matter/fold.ts'
import { begin, day, lawsuit, on, type Played, take } from '#office/remedies/playing/play.fixture.ts'
import { appendOf } from '../../../tests/store/acts.ts'
import { type Scratch, scratch } from '../../../tests/store/scratch.ts'
import { countedFigures, keptFigures } from '../annual-report/figures.ts'
import { matterOf } from '../matters/numbered.ts'
import { beginRegister } from '../register/head.ts'
import { readState, rebuildRegister } from '../register/rebuild.ts'
import { listRemedies, remedyStages } from './read.ts'
import { remediesBehind } from './yearly.ts'

let office: Scratch
beforeAll(async () => {
  office = await scratch()
  await beginRegister(office.store.db, 'a')
  await office.store.append('a', appendOf('remedies/1', 0, retried().acts))
  const taken = { id: '卫政复〔2025〕3号', block: 'reconsideration', received: day('2025-11-03') } as const
  await office.store.append('a', appendOf('remedies/2', 0, actsOfRemedy({ ...taken, closing: null })))
})
afterAll(() => office.close())

/** Judged and in effect in 2024, before the court again since 2026. */
function retried(): Played {
  const received = begin({ ...lawsuit, on: day('2024-03-01') })
  const judged = take(received, 'record-result', {
    on: day('2024-06-03'),
    form: 'claim-dismissed',
    document: '判决',
    order: '',
    until: null,
  })
  const effective = take(judged, 'mark-effective', { on: day('2024-06-19') })
  return take(effective, 'reopen', { on: day('2026-02-02'), why: 'retrial', document: '裁定' })
}

const cellsOf = ['upheld', 'corrected', 'other', 'pending'] as const

describe('table four out of the register', () => {
  it('counts a matter heard again in the year it ended and in the year it came back, and in none between', async () => {
    const { db } = office.store
    const pendingIn = async (year: number) =>
      (await keptFigures(db, 'a', year))('remedies/directLitigation/pending')
    expect(await Promise.all([2024, 2025, 2026].map(pendingIn))).toEqual([0, 0, 1])
    expect((await keptFigures(db, 'a', 2024))('remedies/directLitigation/upheld')).toBe(1)
  })

  it('gives the same from the kept counts as from the rows, in every year and cell', async () => {
    const { db } = office.store
    for (const year of [2023, 2024, 2025, 2026, 2027]) {
      const [kept, counted] = [await keptFigures(db, 'a', year), await countedFigures(db, 'a', year)]
      for (const block of ['reconsideration', 'directLitigation'] as const) {
        for (const column of cellsOf) {
          const cell = `remedies/${block}/${column}` as const
          expect([year, cell, counted(cell) ?? 0]).toEqual([year, cell, kept(cell)])
        }
      }
    }
  })

  it('opens each cell to its matters, one each', async () => {
    const { db } = office.store
    const behind = async (year: number, column: string) =>
      (await remediesBehind(db, 'a', year, { row: 'directLitigation', column }, { after: 0, limit: 9 })).map(
        ({ row }) => [row.id, row.received, row.closing?.result ?? null],
      )
    expect(await behind(2024, 'upheld')).toEqual([['诉讼2024-1', '2024-03-01', 'upheld']])
    expect(await behind(2024, 'total')).toHaveLength(1)
    expect(await behind(2025, 'total')).toEqual([])
    expect(await behind(2026, 'pending')).toEqual([['诉讼2024-1', '2026-02-02', null]])
  })

  it('comes out the same when the rows are made again from the acts', async () => {
    const { db } = office.store
    const before = await readState(db, 'a')
    expect(await rebuildRegister(db, 'a')).toEqual({ matters: 2, corrected: [] })
    expect(await readState(db, 'a')).toEqual(before)
  })
})

describe('a matter taken over from an older register', () => {
  it('is found, listed as before the organ, and can be carried on', async () => {
    const { db, append } = office.store
    const matter = await matterOf(db, 'remedy_files', 'a', '卫政复〔2025〕3号')
    expect(matter).toBe('remedies/2')
    expect(await remedyStages(db, 'a')).toEqual(new Map([['awaiting', 2]]))
    const { items } = await listRemedies(db, 'a', { words: '卫政复' }, { skip: 0, limit: 9 })
    const file = items[0]?.file ?? expect.fail('not listed')
    const carried = take(
      { acts: [], refusal: null, from: file },
      'record-result',
      { on: day('2026-01-20'), form: 'maintained', document: '决定', order: '', until: null },
      on('2026-01-20', { publishedThrough: 2024 }),
    )
    expect(carried.refusal).toBeNull()
    expect(foldRemedy(carried.acts, file)?.stage).toBe('closed')
    const acts = [...carried.acts]
    expect((await append('a', appendOf('remedies/2', 1, acts))).ok).toBe(true)
    const year = async (of: number) => await keptFigures(db, 'a', of)
    expect((await year(2025))('remedies/reconsideration/pending')).toBe(1)
    expect((await year(2026))('remedies/reconsideration/upheld')).toBe(1)
  })
})

import { mkdir } from 'node:fs/promises'
import {
  corrected,
  correctedMatch,
  type Kept,
  leftOutRows,
  type Tally,
} from '#office/annual-report/register/corrections.ts'
import { problemGroups } from '#office/annual-report/register/problem-groups.ts'
import type { RowVerdict } from '#office/annual-report/register/row-verdict.ts'
import type { RegisterSource, SourceSheet } from '#office/annual-report/register/source.ts'
import { dryRun } from '#store/importing/dry-run.ts'
import { headOf } from '#store/register/head.ts'
import type { Store } from '#store/store.ts'
import type { Examined, ListedRow } from '../../desk/importing/source.ts'
import { inLockedYears, lockedYears } from './locked-years.ts'
import { rowListWriter } from './row-list.ts'

export interface Found {
  readonly examined: Examined
  /** The end of the chain it was found on. */
  readonly head: string
}

/** Reads a register as its corrections make it, and leaves the verdict of every row in `folder`. */
export async function examine(
  store: Store,
  authority: string,
  source: RegisterSource,
  kept: readonly Kept[],
  folder: string,
): Promise<Found> {
  const head = await headOf(store.db, authority)
  const locked = await lockedYears(store, authority)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const list = await rowListWriter(folder)
  const leftOut = leftOutLines(source, kept)
  const tally: Tally = new Map()
  const found = await dryRun(store, authority, corrected(source, kept, tally), {
    doubts: (matters) => inLockedYears(matters, locked),
    told: async (sheet, verdicts) => list.add(leftOut.upTo(sheet, verdicts)),
  })
  await list.add(leftOut.rest())
  return {
    head,
    examined: {
      ...found,
      groups: problemGroups(found.problems),
      sheets: source.sheets.map(({ id, name, match }) => ({
        id,
        name,
        match: correctedMatch({ id, match }, kept),
        leftOut: kept.some((one) => one.kind === 'sheet-left-out' && one.sheet === id),
      })),
      rows: await list.done(),
      corrections: kept.map((one) => ({ ...one, changed: tally.get(one.id) ?? 0 })),
    },
  }
}

/** The rows that are left out, put among those that were read where they stand in the file. */
function leftOutLines({ sheets }: RegisterSource, kept: readonly Kept[]) {
  const waiting = new Map(
    sheets.map(({ id, name }) => {
      const rows = [...leftOutRows(kept, id)].map(([row, words]): ListedRow => {
        return { sheet: name, row, verdict: 'left-out', words }
      })
      return [id, rows.toSorted((a, b) => b.row - a.row)] as const
    }),
  )
  return {
    upTo: ({ id, name }: SourceSheet, verdicts: readonly RowVerdict[]): readonly ListedRow[] => {
      const own = waiting.get(id) ?? []
      return verdicts.flatMap((verdict) => {
        const before: ListedRow[] = []
        while ((own.at(-1)?.row ?? Number.POSITIVE_INFINITY) < verdict.row) before.push(...own.splice(-1))
        return [...before, { ...verdict, sheet: name }]
      })
    },
    rest: (): readonly ListedRow[] => [...waiting.values()].flatMap((rows) => rows.toReversed()),
  }
}

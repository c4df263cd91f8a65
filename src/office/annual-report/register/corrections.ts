import { type HeaderTaken, rematched } from './match-headers.ts'
import { registerSheets, type SheetId } from './sheets.ts'
import type { HeaderMatch, RawRow, RegisterSource, SourceSheet } from './source.ts'

/** What somebody put right in a register that was sent, without touching the file. Rows bear the file's own numbers. */
export type Correction =
  /** Cells of one column that all say `from` say `to` instead. */
  | {
      readonly kind: 'cells'
      readonly sheet: SheetId
      readonly column: string
      readonly rows: readonly number[]
      readonly from: string
      readonly to: string
    }
  | {
      readonly kind: 'left-out'
      readonly sheet: SheetId
      readonly rows: readonly number[]
      readonly why: string
    }
  | { readonly kind: 'sheet-left-out'; readonly sheet: SheetId }
  /** A column the file has not says the same in every row. */
  | { readonly kind: 'filled'; readonly sheet: SheetId; readonly column: string; readonly to: string }
  /** `from` is the header as written. */
  | ({ readonly kind: 'header'; readonly sheet: SheetId; readonly from: string } & HeaderTaken)

/** A correction under the number it was given when it was made. */
export type Kept = Correction & { readonly id: number }

/** How many cells, rows or columns each correction changed, by its number; it is counted while rows are read. */
export type Tally = Map<number, number>

/** The register as its corrections make it, in the order they were made: a later one sees what an earlier one wrote. */
export function corrected(
  source: RegisterSource,
  kept: readonly Kept[],
  tally: Tally = new Map(),
): RegisterSource {
  if (kept.length === 0) return source
  return {
    sheets: source.sheets.flatMap((sheet) => {
      const own = kept.filter((correction) => correction.sheet === sheet.id)
      const out = own.find(({ kind }) => kind === 'sheet-left-out')
      if (out) tally.set(out.id, 1)
      return out ? [] : [correctedSheet(sheet, own, tally)]
    }),
  }
}

/** The headers of a sheet as the corrections take them. */
export function correctedMatch(
  { id, match }: Pick<SourceSheet, 'id' | 'match'>,
  kept: readonly Kept[],
): HeaderMatch {
  const sheet = registerSheets.find((candidate) => candidate.id === id)
  const taken = kept.flatMap((one) => (one.kind === 'header' && one.sheet === id ? [one] : []))
  return sheet === undefined || taken.length === 0 ? match : rematched(sheet, match, taken)
}

/** The rows of a sheet that are not taken over, with why. */
export function leftOutRows(kept: readonly Kept[], sheet: SheetId): ReadonlyMap<number, string> {
  return new Map(
    kept.flatMap((one) =>
      one.kind === 'left-out' && one.sheet === sheet ? one.rows.map((row) => [row, one.why] as const) : [],
    ),
  )
}

function correctedSheet(sheet: SourceSheet, own: readonly Kept[], tally: Tally): SourceSheet {
  const match = correctedMatch(sheet, own)
  const filled = own.flatMap((one) =>
    one.kind === 'filled' && !match.positions.has(one.column) ? [one] : [],
  )
  for (const one of own)
    tally.set(one.id, one.kind === 'header' || filled.some(({ id }) => id === one.id) ? 1 : 0)
  const correct = rowCorrector(own, match, tally)
  const front = filled.map(({ to }) => to)
  const rows = async function* () {
    for await (const some of sheet.rows())
      yield some.flatMap((row): RawRow[] => {
        const right = correct(row)
        return right === undefined
          ? []
          : [front.length > 0 ? { ...right, cells: [...front, ...right.cells] } : right]
      })
  }
  return {
    ...sheet,
    match: shifted(
      match,
      filled.map(({ column }) => column),
    ),
    rows,
  }
}

/** The columns that are filled stand before all others in the rows that are read. */
function shifted(match: HeaderMatch, columns: readonly string[]): HeaderMatch {
  if (columns.length === 0) return match
  const behind = [...match.positions].map(([key, at]) => [key, at + columns.length] as const)
  return { ...match, positions: new Map([...columns.map((key, at) => [key, at] as const), ...behind]) }
}

interface Change {
  readonly id: number
  readonly at: number
  readonly from: string
  readonly to: string
}

/** Gives a row as it is to be read; undefined where it is left out. */
function rowCorrector(
  own: readonly Kept[],
  { positions }: HeaderMatch,
  tally: Tally,
): (row: RawRow) => RawRow | undefined {
  const leftOut = new Map<number, number>()
  const changes = new Map<number, Change[]>()
  for (const one of own) {
    if (one.kind !== 'cells' && one.kind !== 'left-out') continue
    if (one.kind === 'left-out') for (const row of one.rows) leftOut.set(row, one.id)
    const at = one.kind === 'cells' ? positions.get(one.column) : undefined
    if (one.kind !== 'cells' || at === undefined) continue
    const { id, from, to } = one
    for (const row of one.rows) changes.set(row, [...(changes.get(row) ?? []), { id, at, from, to }])
  }
  const count = (id: number) => tally.set(id, (tally.get(id) ?? 0) + 1)
  return (row) => {
    const out = leftOut.get(row.number)
    if (out !== undefined) count(out)
    if (out !== undefined) return undefined
    const own = changes.get(row.number)
    if (own === undefined) return row
    const cells = [...row.cells]
    for (const { id, at, from, to } of own) {
      if ((cells[at] ?? '').trim() !== from) continue
      cells[at] = to
      count(id)
    }
    return { ...row, cells }
  }
}

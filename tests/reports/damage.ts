import fc from 'fast-check'
import { fullHeader, type PrintedRow } from './print.ts'

/** One thing that extraction does to a printed table. */
export type Damage =
  | { readonly kind: 'lose-cell'; readonly row: number; readonly cell: number }
  | { readonly kind: 'blank-cell'; readonly row: number; readonly cell: number }
  | { readonly kind: 'shift-right'; readonly row: number }
  | { readonly kind: 'shift-left'; readonly row: number }
  | { readonly kind: 'lose-label'; readonly row: number }
  | { readonly kind: 'cut-label'; readonly row: number; readonly letters: number }
  | { readonly kind: 'lose-values'; readonly row: number }
  | { readonly kind: 'lose-row'; readonly row: number }
  | { readonly kind: 'melt-cells'; readonly row: number; readonly cell: number }
  | { readonly kind: 'lose-column'; readonly cell: number }
  | { readonly kind: 'merge-header'; readonly cell: number }

const row = fc.nat(24)
const cell = fc.nat(6)

export const damages: fc.Arbitrary<Damage[]> = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('lose-cell' as const), row, cell }),
    fc.record({ kind: fc.constant('blank-cell' as const), row, cell }),
    fc.record({ kind: fc.constant('shift-right' as const), row }),
    fc.record({ kind: fc.constant('shift-left' as const), row }),
    fc.record({ kind: fc.constant('lose-label' as const), row }),
    fc.record({ kind: fc.constant('cut-label' as const), row, letters: fc.integer({ min: 1, max: 6 }) }),
    fc.record({ kind: fc.constant('lose-values' as const), row }),
    fc.record({ kind: fc.constant('lose-row' as const), row }),
    fc.record({ kind: fc.constant('melt-cells' as const), row, cell: fc.nat(5) }),
    fc.record({ kind: fc.constant('lose-column' as const), cell }),
    fc.record({ kind: fc.constant('merge-header' as const), cell: fc.nat(6) }),
  ),
  { minLength: 1, maxLength: 6 },
)

export interface Printed {
  readonly rows: readonly PrintedRow[]
  readonly header: readonly string[]
}

/** Does to a table what the damages say, in order. */
export function damaged(rows: readonly PrintedRow[], what: readonly Damage[]): Printed {
  return what.reduce<Printed>(apply, { rows, header: fullHeader })
}

function apply(printed: Printed, damage: Damage): Printed {
  if (damage.kind === 'merge-header') {
    const { header } = printed
    const [a = '', b = ''] = header.slice(damage.cell, damage.cell + 2)
    return { ...printed, header: [...header.slice(0, damage.cell), a + b, ...header.slice(damage.cell + 2)] }
  }
  if (damage.kind === 'lose-column') {
    return { ...printed, rows: printed.rows.map((own) => withValues(own, without(own.values, damage.cell))) }
  }
  if (damage.kind === 'lose-row') return { ...printed, rows: without(printed.rows, damage.row) }
  return {
    ...printed,
    rows: printed.rows.map((own, at) => (at === damage.row ? damagedRow(own, damage) : own)),
  }
}

type RowDamage = Exclude<Damage, { kind: 'merge-header' | 'lose-column' | 'lose-row' }>

function damagedRow(own: PrintedRow, damage: RowDamage): PrintedRow {
  const { labels, values } = own
  switch (damage.kind) {
    case 'lose-cell':
      return withValues(own, without(values, damage.cell))
    case 'blank-cell':
      return withValues(
        own,
        values.map((value, i) => (i === damage.cell ? '' : value)),
      )
    case 'shift-right':
      return withValues(own, ['', ...values.slice(0, -1)])
    case 'shift-left':
      return withValues(own, [...values.slice(1), ''])
    case 'lose-values':
      return withValues(own, [])
    case 'lose-label':
      return { labels: [], values }
    case 'cut-label':
      return {
        labels: labels.map((label) => label.slice(0, -Math.min(damage.letters, label.length >> 1))),
        values,
      }
    case 'melt-cells':
      return withValues(own, [
        ...values.slice(0, damage.cell),
        values.slice(damage.cell, damage.cell + 2).join(''),
        ...values.slice(damage.cell + 2),
      ])
  }
}

function withValues(own: PrintedRow, values: readonly string[]): PrintedRow {
  return { ...own, values }
}

function without<T>(items: readonly T[], at: number): readonly T[] {
  return items.filter((_, i) => i !== at)
}

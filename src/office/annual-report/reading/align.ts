import type { RowFinder } from './rows.ts'
import type { Strip } from './strips.ts'

/** The values that belong to one row of table three, before they are given columns. */
export interface ValueGroup {
  readonly values: readonly string[]
  readonly celled: boolean
  readonly merged: boolean
  /** Rows named by labels that stand just before the group without values of their own. */
  readonly near: readonly number[]
  /** The row named in the same strip; −1 where the strip names none. */
  readonly named: number
}

export interface Alignment {
  /** Row number → its group. */
  readonly placed: ReadonlyMap<number, ValueGroup>
  /** Rows that an unplaced group may belong to, but which one the labels do not tell. */
  readonly unclear: readonly number[]
}

/** Gathers the strips of table three into groups of values, one for each printed row. */
export function groupsOf(strips: readonly Strip[], find: RowFinder, columns: number): readonly ValueGroup[] {
  const groups: ValueGroup[] = []
  let near: number[] = []
  let open: string[] = []
  const close = () => {
    // One or two numbers alone are a page number or a stray mark, not a row.
    for (let at = 0; at < open.length && open.length > 2; at += columns) {
      groups.push({ values: open.slice(at, at + columns), celled: false, merged: false, near, named: -1 })
      near = []
    }
    open = []
  }
  for (const strip of strips) {
    const named = strip.labels.length > 0 ? find(strip.labels) : -1
    const told = strip.values.some((value) => value !== '')
    if (strip.labels.length === 0 && strip.values.length < 3 && !strip.celled) {
      open.push(...strip.values)
      continue
    }
    close()
    if (told || strip.values.length >= columns) {
      groups.push({
        values: trimmed(strip.values, columns),
        celled: strip.celled,
        merged: strip.merged,
        near,
        named,
      })
      near = []
    } else if (named >= 0) near.push(named)
  }
  close()
  return groups
}

/** Places groups on rows: first those whose own strip names the row, then the ones between by count, then by nearness. */
export function align(groups: readonly ValueGroup[], rows: number): Alignment {
  const placed = new Map<number, ValueGroup>()
  const unclear: number[] = []
  const anchors = longestRise(
    groups.map((group, at) => ({ at, row: group.named })).filter(({ row }) => row >= 0),
  )
  let from = { at: -1, row: -1 }
  for (const to of [...anchors, { at: groups.length, row: rows }]) {
    const between = groups.slice(from.at + 1, to.at)
    const free = Array.from({ length: to.row - from.row - 1 }, (_, i) => from.row + 1 + i)
    const held = from.at >= 0 && to.at < groups.length
    const settled = settle(between, free, groups[to.at]?.near ?? [], held)
    for (const [row, group] of settled.placed) placed.set(row, group)
    unclear.push(...settled.unclear)
    const anchor = groups[to.at]
    if (anchor) placed.set(to.row, anchor)
    from = to
  }
  return { placed, unclear }
}

/**
 * Groups between two anchors: as many groups as rows go in order (`held`: a row named on either side; else no label may
 * say otherwise). Fewer go to the label just above them, but only if the labels of all rows are seen, for a group may
 * belong to a row whose label was lost.
 */
function settle(
  groups: readonly ValueGroup[],
  rows: readonly number[],
  after: readonly number[],
  held: boolean,
): Alignment {
  if (groups.length === 0) return { placed: new Map(), unclear: [] }
  const inOrder = held || groups.every((group, i) => agrees(group, rows[i] ?? -1, rows))
  if (groups.length === rows.length && inOrder) {
    return { placed: new Map(rows.map((row, i) => [row, groups[i] as ValueGroup])), unclear: [] }
  }
  const seen = new Set([...groups.flatMap((group) => group.near), ...after])
  if (!rows.every((row) => seen.has(row))) return { placed: new Map(), unclear: rows }
  const near = longestRise(
    groups.flatMap((group, at) => {
      const row = group.near.at(-1)
      return row !== undefined && rows.includes(row) ? [{ at, row }] : []
    }),
  )
  const placed = new Map(near.map(({ at, row }) => [row, groups[at] as ValueGroup]))
  const left = groups.length - placed.size
  return { placed, unclear: left > 0 ? rows.filter((row) => !placed.has(row)) : [] }
}

/** A group goes to a row unless the labels just above it name other rows of the same stretch only. */
function agrees(group: ValueGroup, row: number, stretch: readonly number[]): boolean {
  const named = group.near.filter((near) => stretch.includes(near))
  return named.length === 0 || named.includes(row)
}

/** The longest run of anchors whose rows follow the form's order; an anchor against the order is no anchor. */
function longestRise<A extends { readonly row: number }>(anchors: readonly A[]): readonly A[] {
  const best: A[][] = []
  for (const [i, anchor] of anchors.entries()) {
    const before = best.slice(0, i).filter((run) => (run.at(-1)?.row ?? Infinity) < anchor.row)
    best.push([...before.reduce<A[]>((a, b) => (b.length > a.length ? b : a), []), anchor])
  }
  return best.reduce<A[]>((a, b) => (b.length > a.length ? b : a), [])
}

/** Blanks beyond the form's columns are the table's margin, not cells. */
function trimmed(values: readonly string[], columns: number): readonly string[] {
  let from = 0
  let to = values.length
  while (to - from > columns && values[from] === '') from++
  while (to - from > columns && values[to - 1] === '') to--
  return values.slice(from, to)
}

/** Tells for each number of a register the row that bore it before, or undefined where it is new. */
export function repeatedIds(): (id: string, row: number) => number | undefined {
  const ids: string[] = []
  const rows: number[] = []
  let seen: Map<string, number> | undefined

  return (id, row) => {
    if (seen === undefined && isAfter(id, ids.at(-1))) {
      // Registers are mostly kept in order; then a number greater than the last is new, and no index is needed.
      ids.push(id)
      rows.push(row)
      return undefined
    }
    seen ??= new Map(ids.map((before, i) => [before, rows[i] ?? 0]))
    const before = seen.get(id)
    if (before === undefined) seen.set(id, row)
    return before
  }
}

/** 2025-9 comes before 2025-10: the shorter first, then letter by letter. */
function isAfter(id: string, last: string | undefined): boolean {
  return last === undefined || id.length > last.length || (id.length === last.length && id > last)
}

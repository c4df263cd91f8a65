/** What one edition of a letter has that the one before had not, paragraph by paragraph. */
export interface Changes {
  /** Places in the newer one. */
  readonly fresh: ReadonlySet<number>
  /** Paragraphs of the older one that are no more. */
  readonly gone: readonly string[]
}

/** The longest run of paragraphs both have in common stays; all else is fresh or gone. Letters have few paragraphs. */
export function changesBetween(before: readonly string[], after: readonly string[]): Changes {
  const common = commonLengths(before, after)
  const fresh = new Set(after.keys())
  const gone: string[] = []
  let at = 0
  for (const [i, paragraph] of before.entries()) {
    const kept = keptAt(common, i, at, before, after)
    if (kept === undefined) {
      gone.push(paragraph)
      continue
    }
    fresh.delete(kept)
    at = kept + 1
  }
  return { fresh, gone }
}

/** `common[i][j]`: how many paragraphs the rests from i and from j have in common, in order. */
function commonLengths(before: readonly string[], after: readonly string[]): readonly (readonly number[])[] {
  const rows: number[][] = [new Array<number>(after.length + 1).fill(0)]
  for (const paragraph of before.toReversed()) {
    const below = rows[0] ?? []
    const row = new Array<number>(after.length + 1).fill(0)
    for (let j = after.length - 1; j >= 0; j--) {
      row[j] = paragraph === after[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0)
    }
    rows.unshift(row)
  }
  return rows
}

/** Where a paragraph of the older letter stands on in the newer one, if a longest common run goes through it. */
function keptAt(
  common: ReturnType<typeof commonLengths>,
  i: number,
  from: number,
  before: readonly string[],
  after: readonly string[],
): number | undefined {
  const best = common[i]?.[from] ?? 0
  if (best === 0 || best === common[i + 1]?.[from]) return undefined
  const at = after.findIndex((paragraph, j) => j >= from && paragraph === before[i])
  return at === -1 ? undefined : at
}

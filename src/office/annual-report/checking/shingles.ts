/** Letters that count for likeness: no figures, no punctuation, no authority's own name. */
export function bareText(text: string, names: readonly (string | null)[]): string {
  let bare = text.normalize('NFKC').replace(/[^\p{Script=Han}]/gu, '')
  for (const name of names) if (name !== null && name.length > 1) bare = bare.replaceAll(name, '')
  return bare
}

const width = 8

/** The set of all runs of eight letters, as small numbers. */
export function shinglesOf(text: string): ReadonlySet<number> {
  const set = new Set<number>()
  for (let at = 0; at + width <= text.length; at++) {
    let hash = 0
    for (let i = at; i < at + width; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0
    set.add(hash)
  }
  return set
}

/** The share of the smaller set that stands in the other too. */
export function overlap(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a]
  if (small.size === 0) return 0
  let common = 0
  for (const shingle of small) if (large.has(shingle)) common++
  return common / small.size
}

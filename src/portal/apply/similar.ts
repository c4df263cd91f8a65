import { bigramsOf } from '#office/applications/duplicates/bigrams.ts'
import type { PortalSource, PublishedItem } from '../source.ts'

/** How many of the newest items are compared; older ones are found by the search alone. */
const compared = 500
/** At least so much of a title must stand in what is asked for. */
const enough = 0.5
/** Fewer pairs of letters than this are like anything. */
const fewest = 4
const shownAtMost = 5

/** Published items that may be what is asked for, likeliest first. */
export async function similarItems(
  { newest, search }: Pick<PortalSource, 'newest' | 'search'>,
  contents: readonly string[],
): Promise<readonly PublishedItem[]> {
  const asked = contents.map((text) => ({ text, pairs: bigramsOf(text) }))
  const found = await Promise.all([
    newest(compared),
    ...contents.map(async (text) => (await search(text.slice(0, 100), { from: 0, count: 20 })).items),
  ])
  const items = new Map(found.flat().map((item) => [item.href, item]))
  return [...items.values()]
    .map((item) => ({ item, likeness: Math.max(...asked.map((one) => likenessOf(item.title, one))) }))
    .filter(({ likeness }) => likeness >= enough)
    .toSorted((a, b) => b.likeness - a.likeness)
    .slice(0, shownAtMost)
    .map(({ item }) => item)
}

interface Asked {
  readonly text: string
  readonly pairs: ReadonlySet<string>
}

/** How much of a title stands in what is asked for, or the other way round where that is short: 0 to 1. */
function likenessOf(title: string, { text, pairs }: Asked): number {
  const own = bigramsOf(title)
  const smaller = Math.min(own.size, pairs.size)
  if (smaller < fewest || yearsApart(title, text)) return 0
  if (text.includes(title) || title.includes(text)) return 1
  return [...own].filter((pair) => pairs.has(pair)).length / smaller
}

/** Both name years, and none the same: last year's paper is not this year's. */
function yearsApart(a: string, b: string): boolean {
  const [first, second] = [a, b].map((text) => new Set(text.match(/20\d\d/gu) ?? []))
  if (!first?.size || !second?.size) return false
  return [...first].every((year) => !second.has(year))
}

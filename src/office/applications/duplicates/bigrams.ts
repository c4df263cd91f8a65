import { plain } from '#office/annual-report/reading/letters.ts'

/** Words every application has in common, which make none like another. */
const formula = /申请|公开|政府信息|请求|本人|贵局|贵单位|关于|有关|相关|提供|获取|复印件/gu

/** The pairs of neighbouring letters of what was asked for, without the formula it is asked in. */
export function bigramsOf(text: string): ReadonlySet<string> {
  const letters = plain(text)
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(formula, '')
  const pairs = new Set<string>()
  for (let at = 0; at + 1 < letters.length; at++) pairs.add(letters.slice(at, at + 2))
  return pairs
}

/** What two sets have in common over what they have together: 0 to 1; 0 where either is empty. */
export function share(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0
  for (const pair of a) if (b.has(pair)) common++
  return common === 0 ? 0 : common / (a.size + b.size - common)
}

import type { ReleasedReport } from '#office/acts/kinds/reports.ts'
import { bareText, overlap, shinglesOf } from '../checking/shingles.ts'
import { type BlankId, blankInfo } from '../drafting/blanks.ts'

/** What a published report says where a blank of another year stands: the part under its subheading, or the whole section. */
export function writtenBefore({ preamble, sections }: ReleasedReport, at: BlankId): readonly string[] {
  const { section, aspect } = blankInfo(at)
  const paragraphs =
    section === 'preamble' ? preamble : (sections.find(({ id }) => id === section)?.paragraphs ?? [])
  if (aspect === null) return paragraphs
  const heads = paragraphs.flatMap((text, i) => (isSubheading(text) ? [i] : []))
  const from = heads.find((i) => namesAspect(paragraphs[i] ?? '', aspect))
  if (from === undefined) return heads.length === 0 ? paragraphs : []
  const to = heads.find((i) => i > from) ?? paragraphs.length
  return paragraphs.slice(from + 1, to)
}

function isSubheading(text: string): boolean {
  return /^（[一二三四五六七八九十]）[^。；]{1,30}$/u.test(text.trim())
}

/** （三）政府信息管理 and （四）平台建设情况 alike name the aspects of the form, in more words or fewer. */
function namesAspect(heading: string, aspect: string): boolean {
  const bare = heading
    .trim()
    .replace(/^（.）/u, '')
    .replace(/情况$/u, '')
  return bare !== '' && (aspect.includes(bare) || bare.includes(aspect.replace(/情况$/u, '')))
}

/** Letters below which two texts say the same in the same words by necessity. */
const shortest = 40
const tooAlike = 0.7

/** Percent of a text that stands in an earlier one, where that is so much that it should be written anew; else null. */
export function repeatedShare(text: string, before: readonly string[], authority: string): number | null {
  const [now, then] = [bareText(text, [authority]), bareText(before.join(''), [authority])]
  if (now.length < shortest || then.length < shortest) return null
  const share = overlap(shinglesOf(now), shinglesOf(then))
  return share < tooAlike ? null : Math.round(share * 100)
}

import { type Item, marked } from './items.ts'
import type { Text, Token } from './tokens.ts'

/** Whose number a figure is: the reporting body's, that of a narrower or wider circle, or another body's. */
export type Scope = 'own' | 'narrow' | 'wide' | 'others'

/** Why a figure is understood but not held against this year's tables. */
export type Doubt = 'otherTime' | 'comparison' | 'channel' | 'otherAct' | 'instance' | 'part' | 'about'

/** Who reports, as far as the scope of a figure depends on it. */
export interface Reporter {
  readonly year: number | null
  readonly authority: string | null
}

/** An area reports for all its bodies, an office for itself. */
export function isArea(authority: string | null): boolean {
  return (
    authority !== null &&
    /(?:省|自治区|市|州|盟|地区|县|旗|区|人民政府)$/u.test(authority) &&
    !/[镇乡]人民政府$/u.test(authority)
  )
}

/** The time a sentence speaks of, as it stands after an item. A year named only to compare or to carry over moves nothing. */
export function timeAfter(item: Item, before: 'present' | 'other', { year }: Reporter): 'present' | 'other' {
  if (marked([...item.before, ...item.outer], 'compare') || item.before.some(isCarry)) return before
  let time = before
  for (const token of item.before) {
    if (token.kind === 'year' && year !== null) time = token.value === year ? 'present' : 'other'
    else if (marked([token], 'past', 'future', 'partOfYear')) time = 'other'
    else if (marked([token], 'present')) time = 'present'
  }
  return time
}

function isCarry(token: Token): boolean {
  return (
    token.kind === 'word' &&
    token.role.role === 'aspect' &&
    ['carriedIn', 'carriedOut', 'carry'].includes(token.role.aspect)
  )
}

export function scopeAfter(item: Item, before: Scope, text: Text, { authority }: Reporter): Scope {
  const area = isArea(authority)
  if (area && namesAnotherBody(item, text)) return 'others'
  if (marked(item.before, 'wide'))
    return area ? 'own' : isTown(authority) || /全[局系]/u.test(wordsOf(item, text)) ? 'own' : 'wide'
  if (marked(item.before, 'narrow')) return area ? 'narrow' : 'own'
  return before === 'others' && item.opener !== '、' ? 'own' : before
}

function isTown(authority: string | null): boolean {
  return authority !== null && /[镇乡]|街道/u.test(authority)
}

/** In the report of an area: 县民政局收到3件 speaks of one of its bodies. */
function namesAnotherBody(item: Item, text: Text): boolean {
  return /(?:局|厅|委员会|管委会|镇|乡|街道|公司|中心|支队|法院)(?:办事处)?(?:共|收|受|办|处|\d|政府)/u.test(
    text.plain.slice(item.at, item.end).replace(/乡村|乡镇|城镇/gu, ''),
  )
}

export function wordsOf(item: Item, text: Text): string {
  return text.plain.slice(item.at, item.end)
}

/** The reason, if any, to leave a figure out of the comparison. */
export function doubtOf(item: Item, time: 'present' | 'other'): Doubt | undefined {
  const near = [...item.before, ...item.after]
  if (marked(item.before, 'compare') || marked(item.outer, 'compare')) return 'comparison'
  if (time === 'other') return 'otherTime'
  if (marked(near, 'instance')) return 'instance'
  if (marked(near, 'otherAct')) return 'otherAct'
  if (
    marked([...item.clause, ...item.before, ...item.outer], 'channel') &&
    !marked(item.clause, 'anyChannel')
  )
    return 'channel'
  return item.figure?.about ? 'about' : undefined
}

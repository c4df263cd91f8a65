import type { Leak } from '#office/files/stored-file.ts'
import { type Box, hides, within } from './geometry.ts'
import type { LeakList } from './leak-list.ts'
import type { Cover, PageMarks, PaintedLetter } from './pdf-page-marks.ts'

/** Covers of a page are asked about each letter; more than this are a drawing. */
const mostCovers = 5000

type Way = 'covered' | 'under-picture' | 'white' | 'outside' | 'layer' | 'scan'

/** How each way of hiding is told, and at which place of a page. */
const tellings: readonly (readonly [Way, Leak['kind'], place: string])[] = [
  ['covered', 'covered-text', ''],
  ['under-picture', 'covered-text', '整页图片下面'],
  ['white', 'hidden-text', ''],
  ['outside', 'hidden-text', '页边之外'],
  ['layer', 'hidden-text', '关闭的图层'],
  ['scan', 'hidden-text', '看不见的文字层'],
]

/** Letters of a page that are there and not seen: under something painted later, white on white, or not painted at all. */
export function addHidden({ letters, covers }: PageMarks, page: Box, where: string, leaks: LeakList): void {
  const areas = covers.length > mostCovers ? covers.filter(isLarge) : covers
  const words = new Map<Way, string>()
  let seen = 0
  for (const letter of letters) {
    const way = wayOf(letter, areas, page)
    if (way) words.set(way, (words.get(way) ?? '') + letter.letter)
    else seen++
  }
  for (const [way, kind, place] of tellings) {
    const text = words.get(way) ?? ''
    // A lone mark or bullet tells nobody anything.
    if (/[\p{L}\p{N}]/u.test(text)) leaks.add(kind, `${where}${place}`, text)
  }
  if (seen <= fewLetters) for (const box of boxesOnScan(areas, page)) addBox(box, page, where, leaks)
}

/** How a letter is hidden; undefined where it is seen. */
function wayOf(letter: PaintedLetter, covers: readonly Cover[], page: Box): Way | undefined {
  const cover = covers.find((one) => one.order > letter.order && hides(one.box, letter.box))
  const isUnderScan = cover?.isPicture && areaOf(cover.box) > 0.6 * areaOf(page)
  if (letter.isOff) return 'layer'
  if (letter.isInvisible) return cover && !isUnderScan ? 'covered' : 'scan'
  if (cover) return isUnderScan ? 'under-picture' : 'covered'
  if (!hides(page, letter.box)) return 'outside'
  return letter.isWhite && !hasGround(letter, covers) ? 'white' : undefined
}

/** A scanned page has a page number at most; on pages with words, boxes over pictures are design. */
const fewLetters = 40

/** Boxes painted onto a scan: the scan below is whole, and whoever takes the picture out has it without them. */
function boxesOnScan(covers: readonly Cover[], page: Box): readonly Box[] {
  const scan = covers.find((one) => one.isPicture && areaOf(one.box) > 0.5 * areaOf(page))
  if (!scan) return []
  return covers
    .filter((one) => !one.isPicture && one.order > scan.order && areaOf(one.box) < 0.5 * areaOf(scan.box))
    .map(({ box }) => within(box, scan.box))
    .filter(({ left, right, bottom, top }) => right - left > 8 && top - bottom > 6)
}

function addBox({ top }: Box, page: Box, where: string, leaks: LeakList): void {
  const down = Math.round(((page.top - top) / (page.top - page.bottom)) * 100)
  leaks.add('covered-text', `${where}的扫描图`, `距页顶约 ${down}% 处盖了色块，图片本身没有涂掉`)
}

/** Whether a white letter stands on something that is not white. */
function hasGround(letter: PaintedLetter, covers: readonly Cover[]): boolean {
  const below = covers.findLast((one) => one.order < letter.order && hides(one.box, letter.box))
  return below !== undefined && !below.isWhite
}

function areaOf({ left, right, bottom, top }: Box): number {
  return (right - left) * (top - bottom)
}

function isLarge({ box }: Cover): boolean {
  return areaOf(box) > 20
}

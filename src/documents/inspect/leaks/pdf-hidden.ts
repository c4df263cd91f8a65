import { type Box, hides } from './geometry.ts'
import type { LeakList } from './leak-list.ts'
import type { Cover, PageMarks, PaintedLetter } from './pdf-page-marks.ts'

/** Covers of a page are asked about each letter; more than this are a drawing. */
const mostCovers = 5000

/** Letters of a page that are there and not seen: under something painted later, white on white, or not painted at all. */
export function addHidden({ letters, covers }: PageMarks, page: Box, where: string, leaks: LeakList): void {
  const areas = covers.length > mostCovers ? covers.filter(isLarge) : covers
  const pageArea = areaOf(page)
  const isScan = (cover: Cover) => cover.isPicture && areaOf(cover.box) > 0.6 * pageArea
  const later = (letter: PaintedLetter) =>
    areas.find((one) => one.order > letter.order && hides(one.box, letter.box))
  const hiding = (letter: PaintedLetter): 'covered-text' | 'scan' | 'hidden-text' | undefined => {
    const cover = later(letter)
    if (letter.isInvisible) return cover && !isScan(cover) ? 'covered-text' : 'scan'
    if (cover) return isScan(cover) ? 'scan' : 'covered-text'
    if (!hides(page, letter.box)) return 'hidden-text'
    return letter.isWhite && !hasGround(letter, areas) ? 'hidden-text' : undefined
  }
  const words = { 'covered-text': '', scan: '', 'hidden-text': '' }
  for (const letter of letters) {
    const kind = hiding(letter)
    if (kind) words[kind] += letter.letter
  }
  if (words['covered-text']) leaks.add('covered-text', where, words['covered-text'])
  if (words['hidden-text']) leaks.add('hidden-text', where, words['hidden-text'])
  if (words.scan) leaks.add('hidden-text', `${where}看不见的文字层`, words.scan)
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

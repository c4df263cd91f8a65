import type { Leak } from '#office/files/stored-file.ts'
import { type Box, hides } from './geometry.ts'
import type { LeakList } from './leak-list.ts'
import type { OfdCover, OfdMarks, OfdText } from './ofd-marks.ts'

/** Words of a page that are there and not seen. `covers` are what hides, the page's own and those of its annotations. */
export function addHiddenOfOfd(
  { texts }: Pick<OfdMarks, 'texts'>,
  covers: readonly OfdCover[],
  page: Box,
  where: string,
  leaks: LeakList,
): void {
  const words = { covered: '', picture: '', invisible: '', white: '' }
  const isWhole = ({ picture, box }: OfdCover) => picture !== undefined && areaOf(box) > 0.6 * areaOf(page)
  for (const text of texts) {
    for (const { letter, box } of lettersOf(text)) {
      const cover = covers.find((one) => one.order > text.order && hides(one.box, box))
      const below = covers.findLast((one) => one.order < text.order && hides(one.box, box))
      if (text.isInvisible) words.invisible += letter
      else if (cover) words[isWhole(cover) ? 'picture' : 'covered'] += letter
      else if (text.isWhite && (!below || below.isWhite)) words.white += letter
    }
  }
  const told = (kind: Leak['kind'], place: string, text: string) => {
    if (/[\p{L}\p{N}]/u.test(text)) leaks.add(kind, place, text)
  }
  told('covered-text', where, words.covered)
  told('covered-text', `${where}整页图片下面`, words.picture)
  told('hidden-text', where, words.white)
  told('hidden-text', `${where}看不见的文字层`, words.invisible)
}

/** Letters spread evenly over the place of their object: near enough to ask what lies over each. */
function lettersOf({ box, words }: OfdText): readonly { readonly letter: string; readonly box: Box }[] {
  const letters = [...words.replace(/\s+/gu, '')]
  const step = (box.right - box.left) / Math.max(1, letters.length)
  return letters.map((letter, at) => ({
    letter,
    box: { ...box, left: box.left + at * step, right: box.left + (at + 1) * step },
  }))
}

function areaOf({ left, right, bottom, top }: Box): number {
  return (right - left) * (top - bottom)
}

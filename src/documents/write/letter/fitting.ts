import { linePitch, page, points } from '../gb9704.ts'
import { letterLayout } from './layout.ts'
import type { LetterParts } from './letter-parts.ts'
import { widthOf } from './width.ts'

/** Characters on a line that an estimate may count on: marks that may not begin a line take a little of 28. */
const usable = 27.4

/** Pt: closer lines of 3号 are hard to read. */
const closest = 24

/**
 * Distance of two lines, pt. 22 lines a page, but where a letter would leave its first page by a few lines, so many
 * more that signature and seal stand with the text (GB/T 9704-2012 7.3.5.4 lets the pitch be adjusted for that).
 */
export function pitchFor(parts: Omit<LetterParts, 'linePitch'>): number {
  const pitch = roomOnFirstPage(parts) / linesOf(parts)
  return pitch >= linePitch || pitch < closest ? linePitch : Math.floor(pitch * 10) / 10
}

/** From the first red rule to the foot of the 版心, less what does not change with the pitch. */
function roomOnFirstPage({
  letterhead: { size, lines },
  number,
  titleLines,
}: Omit<LetterParts, 'linePitch'>) {
  const { headTop, ruleBelowHead, thick, gap, thin, numberBelowRule, headLine, titleLine } = letterLayout
  const head = points(headTop + ruleBelowHead) + size * (1 + (lines.length - 1) * headLine)
  const rule = thick + 2 * gap + thin
  const fixed = head + rule + (number === '' ? 0 : numberBelowRule) + titleLine * titleLines.length
  return points(page.top + page.textHeight) - fixed
}

function linesOf({ number, blocks, attachments, signature, note }: Omit<LetterParts, 'linePitch'>): number {
  const { linesAboveTitle, linesForSeal } = letterLayout
  const above = (number === '' ? 0 : 1) + linesAboveTitle + 1
  const text = blocks.map(({ kind, runs }) =>
    linesFor(`${kind === 'addressee' ? '' : '　　'}${runs.map((run) => run.text).join('')}`, usable),
  )
  const enclosed = attachments.map(({ name }) => linesFor(name, usable - 6))
  const below = linesForSeal + signature.name.length + 1 + (note === '' ? 0 : linesFor(`　　${note}`, usable))
  const all = [above, ...text, attachments.length > 0 ? 1 : 0, ...enclosed, below]
  return all.reduce((sum, lines) => sum + lines, 0)
}

/** Between a Chinese character and a Latin one a quarter is left free. */
const mixed = /(?<=[\u0021-\u024F])(?=[\u4E00-\u9FFF])|(?<=[\u4E00-\u9FFF])(?=[\u0021-\u024F])/gu

function linesFor(text: string, most: number): number {
  return Math.ceil((widthOf(text) + 0.25 * (text.match(mixed)?.length ?? 0)) / most)
}

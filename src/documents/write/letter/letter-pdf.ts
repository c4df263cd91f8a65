import type { LetterModel } from '#office/applications/letters/letter.ts'
import { points } from '../gb9704.ts'
import { pdfFaces } from '../pdf-faces.ts'
import { pdfMeasures } from '../pdf-measures.ts'
import { type PdfWriting, typeset } from '../typeset.ts'
import { letterLayout } from './layout.ts'
import { type LetterLook, letterParts } from './letter-parts.ts'

const template = new URL('letter.typ', import.meta.url)

const { headTop, ruleBelowHead, ruleLength, ruleAboveFoot, ...others } = letterLayout
const measures = {
  ...pdfMeasures,
  ...others,
  headTop: points(headTop),
  ruleBelowHead: points(ruleBelowHead),
  ruleLength: points(ruleLength),
  ruleAboveFoot: points(ruleAboveFoot),
}

/** Sets a letter in the 信函格式 of GB/T 9704-2012 as a tagged pdf; the same letter gives the same bytes on one machine. */
export async function letterPdf(letter: LetterModel, look: LetterLook): Promise<PdfWriting> {
  return typeset(template, { ...letterParts(letter, look), faces: pdfFaces, measures })
}

import type { Dossier } from './dossier.ts'

const blanked = '（申请人信息略）'

/** What was asked for, as others may read it: applicants write their own name, number and address into it, and nobody else is told who asked (条例 art. 32). */
export function quotedContents({
  applicant,
  contact,
  contents,
}: Pick<Dossier, 'applicant' | 'contact' | 'contents'>): readonly string[] {
  const told = contact === null ? [] : [contact.identity, contact.phone, contact.email, contact.address]
  const personal = [applicant, ...told]
    .map((text) => text.trim())
    .filter((text) => text.length >= 2)
    // An address may hold the name: the longer goes first, so that nothing of it is left.
    .toSorted((a, b) => b.length - a.length)
  return contents.map((text) => personal.reduce(without, text))
}

/** Letters in a number or an address are typed large or small. */
function without(text: string, word: string): string {
  return text.replaceAll(new RegExp(escaped(word), 'giu'), blanked)
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&')
}

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

/** What of the applicant stands in words that go to others, by what it is; numbers also where they are typed in groups. */
export function applicantIn(
  { applicant, contact }: Pick<Dossier, 'applicant' | 'contact'>,
  texts: readonly string[],
): readonly string[] {
  const { identity = '', phone = '', email = '', address = '' } = contact ?? {}
  const known = { 姓名或者名称: applicant, 证件号码: identity, 电话: phone, 电子邮箱: email, 地址: address }
  const said = texts.map(bare)
  return Object.entries(known)
    .filter(([, word]) => bare(word).length >= 2 && said.some((text) => text.includes(bare(word))))
    .map(([what]) => what)
}

function bare(text: string): string {
  return text.replace(/[\s\p{Pd}]/gu, '').toLowerCase()
}

/** Letters in a number or an address are typed large or small. */
function without(text: string, word: string): string {
  return text.replaceAll(new RegExp(escaped(word), 'giu'), blanked)
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&')
}

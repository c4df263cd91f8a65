/** What has no shape on paper: controls, invisible marks that turn text around, halves of letters. */
const shapeless = /[\p{Cc}\p{Cf}\p{Cs}\p{Noncharacter_Code_Point}]/gu

/** A register's text as it may stand on paper, on one line: no letter in it can break or disguise a document. */
export function printable(text: string): string {
  return text
    .replace(/[\s\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(shapeless, '')
    .trim()
}

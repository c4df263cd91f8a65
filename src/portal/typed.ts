import { z } from 'zod'
import type { Mistake } from '#ui/error-summary.tsx'

/** A field as it was sent: never too long to look at, never absent. */
export const typed = z.string().max(5000).catch('')

/** What came of a form: its meaning, or what is wrong with it. */
export type Read<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly mistakes: readonly Mistake[] }

/** A name or an address as one line: full-width figures and letters made plain, nothing invisible, single blanks. */
export function lineOf(text: string): string {
  return plainLetters(text)
    .replace(/\p{Cc}/gu, ' ')
    .replace(invisible, '')
    .replace(/[\p{Z}\s]+/gu, ' ')
    .trim()
}

/** Words of any length: lines stay, the rest as in one line. */
export function proseOf(text: string): string {
  return plainLetters(text)
    .replace(/\r\n?/gu, '\n')
    .replace(/[\t\v\f]/gu, ' ')
    .replace(invisible, (letter) => (letter === '\n' ? letter : ''))
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ *\n */gu, '\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim()
}

/** A number, an address for mail: no blanks at all, all plain letters, and no label that came along when it was pasted. */
export function markOf(text: string): string {
  const bare = text
    .normalize('NFKC')
    .replace(invisible, '')
    .replace(/[\p{Z}\s]/gu, '')
  return bare.replace(/^(?:\p{Script=Han}{2,9}:)+/u, '').replace(/[;,。、]+$/u, '')
}

/** Zero-width letters and marks of direction that come along unseen from chat windows. Rare letters of names in private use stay. */
const invisible = /[\p{Cc}\p{Cf}]/gu

/** Only figures and letters: full-width brackets and commas are how Chinese is written. */
function plainLetters(text: string): string {
  return text.replace(/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/gu, (letter) => letter.normalize('NFKC'))
}

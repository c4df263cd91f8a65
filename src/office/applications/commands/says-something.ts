/** True where a text has at least one letter or figure: a lone stop fills no place of a letter. */
export function saysSomething(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text)
}

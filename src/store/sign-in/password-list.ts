import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

let known: ReadonlySet<string> | undefined

/**
 * Whether a word, in lower case, stands in the list of some 49,000 passwords found most often in published breaches
 * (`@zxcvbn-ts/language-common`, MIT, made by `scripts/common-passwords.ts`). Read when first asked for.
 */
export function isInPasswordList(word: string): boolean {
  known ??= new Set(read().split('\n'))
  return word !== '' && known.has(word)
}

function read(): string {
  return gunzipSync(readFileSync(new URL('common-passwords.txt.gz', import.meta.url))).toString('utf8')
}

import { decodeText } from '../../read/decode.ts'
import type { LeakList } from './leak-list.ts'

/** Personal numbers, line by line. */
export async function findInText(bytes: Buffer, leaks: LeakList): Promise<void> {
  for (const [at, line] of decodeText(bytes).split(/\r?\n/u).entries()) leaks.numbers(`第${at + 1}行`, line)
}

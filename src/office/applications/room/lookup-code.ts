import { codeText, readCode } from '#office/sign-in/secret-code.ts'

/** 100 bits: 20 letters. */
const letters = 20

/** 查询码 as it is printed, from the first bits of a keyed digest: `7K3Q-…` in five groups. */
export function lookupCode(digest: Uint8Array): string {
  return codeText(digest, letters)
}

/** The letters of a code as typed; null where it can be none. */
export function readLookupCode(typed: string): string | null {
  return readCode(typed, letters)
}

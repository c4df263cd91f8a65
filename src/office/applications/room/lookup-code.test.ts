import { describe, expect, it } from 'vitest'
import { lookupCode, readLookupCode } from './lookup-code.ts'

describe('a lookup code', () => {
  const digest = new Uint8Array(32).map((_, at) => at * 7)
  const code = lookupCode(digest)

  it('is the first hundred bits in five groups of four', () => {
    expect(code).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z]{4}$/u)
    expect(lookupCode(digest.with(13, 255))).toBe(code)
    expect(lookupCode(digest.with(0, 255))).not.toBe(code)
  })

  it('is read however it is typed, and only whole', () => {
    const letters = code.replaceAll('-', '')
    expect(readLookupCode(code)).toBe(letters)
    expect(readLookupCode(` ${letters.toLowerCase()} `)).toBe(letters)
    expect(readLookupCode(letters.slice(1))).toBeNull()
    expect(readLookupCode(`${letters}0`)).toBeNull()
  })
})

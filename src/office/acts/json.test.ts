import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson, type Json, type JsonObject } from './json.ts'

describe('the one spelling of a payload', () => {
  it('says the same as the value it was written from', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        // fast-check's own type of JSON values is ours, less strict about undefined.
        const json = value as Json
        expect(JSON.parse(canonicalJson(json))).toEqual(JSON.parse(JSON.stringify(json)))
      }),
    )
  })

  it('does not depend on the order in which a payload was put together', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.integer()), (members) => {
        const turned: JsonObject = Object.fromEntries(Object.entries(members).reverse())
        expect(canonicalJson(turned)).toBe(canonicalJson(members))
      }),
    )
  })

  it('is the one RFC 8785 gives', () => {
    const value = { 关: '公开', b: [1e21, 0.1, -0, true, null], a: { z: '"\n', y: '€' } }
    expect(canonicalJson(value)).toBe('{"a":{"y":"€","z":"\\"\\n"},"b":[1e+21,0.1,0,true,null],"关":"公开"}')
  })

  it('refuses numbers that JSON has no word for', () => {
    for (const number of [Number.NaN, Number.POSITIVE_INFINITY])
      expect(() => canonicalJson([number])).toThrow()
  })
})

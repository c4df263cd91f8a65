import fc from 'fast-check'
import { expect, test } from 'vitest'
import { creditCheckCharacter, creditCodeSchema, organisationCode, siteCodeSchema } from './codes.ts'

test('the worked example of GB 32100-2015 has the check character 3', () => {
  expect(creditCheckCharacter('91350100M000100Y4')).toBe('3')
  const code = creditCodeSchema.parse(' 91350100 m000100y43 ')
  expect(code).toBe('91350100M000100Y43')
  expect(organisationCode(code)).toBe('M000100Y4')
})

test('no single slip in a credit code goes unnoticed', () => {
  const characters = [...'0123456789ABCDEFGHJKLMNPQRTUWXY']
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...characters), { minLength: 17, maxLength: 17 }),
      fc.nat(17),
      fc.constantFrom(...characters),
      (first, place, slip) => {
        const code = first.join('') + creditCheckCharacter(first.join(''))
        const slipped = code.slice(0, place) + slip + code.slice(place + 1)
        expect(creditCodeSchema.safeParse(slipped).success).toBe(slipped === code)
      },
    ),
  )
})

test.each([['91350100M000100Y4'], ['91350100M000100Y4I'], ['']])('%s is no credit code', (text) => {
  expect(creditCodeSchema.safeParse(text).success).toBe(false)
})

test.each([
  ['4207000016', true],
  ['bm01000001', true],
  ['420700001', false],
  ['BM01000001', false],
])('%s as a site code: %s', (text, right) => {
  expect(siteCodeSchema.safeParse(text).success).toBe(right)
})

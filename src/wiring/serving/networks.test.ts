import { expect, it } from 'vitest'
import { networksIn } from './networks.ts'

it('reads addresses and networks of both kinds', () => {
  expect(networksIn('10.1.2.3, 10.2.0.0/16,fd00::1,fd00:1::/32')).toEqual([
    '10.1.2.3',
    '10.2.0.0/16',
    'fd00::1',
    'fd00:1::/32',
  ])
})

it.each([
  '',
  '10.1.2',
  'proxy.example',
  '10.1.2.3/33',
  '10.1.2.3/',
  '10.1.2.3/2 4',
  '10.0.0.0/24/8',
  '::/129',
])('takes no slip for a network: %s', (slip) => expect(networksIn(slip)).toBeUndefined())

it.each(['0.0.0.0/0', '::/0', '0.0.0.0/7'])('believes no network that everybody is in: %s', (all) => {
  expect(networksIn(`10.1.2.3,${all}`)).toBeUndefined()
})

import { expect, test } from 'vitest'
import { networkOf } from './log.ts'

test.each([
  ['203.0.113.77', '203.0.113.0/24'],
  ['::ffff:203.0.113.77', '203.0.113.0/24'],
  ['2001:db8:abcd:12::1', '2001:db8:abcd::/48'],
  ['2001:db8::1', '2001:db8:0::/48'],
  ['::1', '0:0:0::/48'],
  ['nonsense', '?'],
])('%s is logged as %s', (ip, network) => {
  expect(networkOf(ip)).toBe(network)
})

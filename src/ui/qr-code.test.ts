import { h } from 'preact'
import { encode } from 'uqr'
import { expect, it } from 'vitest'
import { QrCode } from './qr-code.tsx'
import { render } from './render.ts'

const text = 'otpauth://totp/%E5%B7%A5%E4%BD%9C%E5%8F%B0:zhangmin?secret=ABCDEFGH&issuer=%E5%B7%A5'
const drawn = render(h(QrCode, { text, label: '动态口令的二维码' }))

it('draws every dark module of the code, inside four light ones on each side', () => {
  const { data, size } = encode(text, { ecc: 'M', border: 4 })
  const dark = new Set([...drawn.matchAll(/M(\d+) (\d+)h1v1h-1z/gu)].map(([, x, y]) => `${x} ${y}`))
  const expected = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`${x} ${y}`] : [])))
  expect(dark).toEqual(new Set(expected))
  const places = [...dark].flatMap((place) => place.split(' ').map(Number))
  expect([Math.min(...places), Math.max(...places)]).toEqual([4, size - 5])
})

it('asks nothing of the content policy, and is named for those who do not see it', () => {
  expect(drawn).not.toMatch(/style=|href=|<script|<image|url\(/u)
  expect(drawn).toContain('role="img" aria-label="动态口令的二维码"')
  expect(drawn).not.toContain('otpauth')
})

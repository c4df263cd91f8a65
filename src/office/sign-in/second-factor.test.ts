import { generateSync, verifySync } from 'otplib'
import { describe, expect, test } from 'vitest'
import { personIdSchema } from '../authorities/people/person.ts'
import { enrolmentLasts, judgeEnrolment } from './enrolment.ts'
import type { Enrolment } from './records.ts'
import { readSecretCode, secretCode } from './secret-code.ts'
import { judgeCode, totpRules, totpStep } from './totp.ts'

const now = 1_750_000_010_000
const secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'

/** As the server will do it: the library finds the step, the rule decides. */
function judge(code: string, lastUsedStep: number, at = now) {
  const epoch = Math.floor(at / 1_000)
  const found = verifySync({ secret, token: code, epoch, epochTolerance: totpRules.periodSeconds })
  return judgeCode(found.valid && 'timeStep' in found ? found.timeStep : null, lastUsedStep, at)
}
const codeAt = (at: number) => generateSync({ secret, epoch: Math.floor(at / 1_000) })

describe('a code from an authenticator', () => {
  test.each([
    [-60_000, 'wrong'],
    [-30_000, 'accepted'],
    [0, 'accepted'],
    [30_000, 'accepted'],
    [60_000, 'wrong'],
  ])('made %i ms from now is %s', (distance, verdict) => {
    expect(judge(codeAt(now + distance), 0).verdict).toBe(verdict)
  })

  test('is used once, and those before it are spent with it', () => {
    const first = judge(codeAt(now), 0)
    expect(first).toEqual({ verdict: 'accepted', lastUsedStep: totpStep(now) })
    const last = first.verdict === 'accepted' ? first.lastUsedStep : 0
    expect(judge(codeAt(now), last).verdict).toBe('already-used')
    expect(judge(codeAt(now - 30_000), last).verdict).toBe('already-used')
    expect(judge(codeAt(now + 30_000), last).verdict).toBe('accepted')
  })

  test('outside the window is refused even where a library would let it pass', () => {
    expect(judgeCode(totpStep(now) + 2, 0, now).verdict).toBe('outside-window')
    expect(judgeCode(totpStep(now) - 2, 0, now).verdict).toBe('outside-window')
  })
})

describe('a secret code', () => {
  const bytes = Uint8Array.from([0, 1, 2, 3, 127, 128, 200, 253, 254, 255])

  test('carries all 80 bits: each bit changes it', () => {
    const codes = new Set([secretCode(bytes)])
    for (let bit = 0; bit < 80; bit++) {
      const other = Uint8Array.from(bytes)
      other[bit >> 3] = (other[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      codes.add(secretCode(other))
    }
    expect(codes.size).toBe(81)
    expect(secretCode(bytes)).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$/u)
    expect(() => secretCode(bytes.slice(1))).toThrow(/10 random bytes/u)
  })

  test('is read however it is typed', () => {
    const code = secretCode(bytes)
    const plain = code.replaceAll('-', '')
    const full = plain.replace(/[!-~]/gu, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0))
    const typed = [code, plain, code.toLowerCase(), ` ${code.replaceAll('-', ' – ')} `, full]
    typed.push(code.replaceAll('0', 'o').replaceAll('1', 'l'))
    for (const one of typed) expect(readSecretCode(one)).toBe(plain)
  })

  test.each(['', '1234', 'U'.repeat(16), '0'.repeat(17), '口'.repeat(16)])('%s is none', (typed) => {
    expect(readSecretCode(typed)).toBe(null)
  })
})

describe('an enrolment code', () => {
  const enrolment: Enrolment = {
    person: personIdSchema.parse('lin'),
    codeHash: 'h',
    issuedBy: 'first-run',
    issuedAt: now,
    usedAt: null,
  }

  test('lives three days', () => {
    expect(judgeEnrolment(enrolment, [enrolment], now + enrolmentLasts - 1)).toBe('accepted')
    expect(judgeEnrolment(enrolment, [enrolment], now + enrolmentLasts)).toBe('expired')
    expect(judgeEnrolment(enrolment, [enrolment], now - 1)).toBe('expired')
  })

  test('opens once, and only while it is the newest', () => {
    expect(judgeEnrolment({ ...enrolment, usedAt: now + 1 }, [enrolment], now + 2)).toBe('used')
    const newer = { ...enrolment, issuedAt: now + 1 }
    expect(judgeEnrolment(enrolment, [enrolment, newer], now + 2)).toBe('superseded')
    expect(judgeEnrolment(newer, [enrolment, newer], now + 2)).toBe('accepted')
  })
})

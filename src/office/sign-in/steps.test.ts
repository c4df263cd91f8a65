import { describe, expect, test } from 'vitest'
import { day } from './moment.ts'
import { passwordProfiles } from './password-profiles.ts'
import type { Credentials } from './records.ts'
import { nextSignInStep, type Shown, type SignInPolicy } from './steps.ts'

const now = 200 * day
const password = { hash: '$argon2id$', changedAt: now - 89 * day }
const secondFactor = { sealedSecret: 's', confirmedAt: 0, lastUsedStep: 0 }
const policy: SignInPolicy = { profile: passwordProfiles.dengbao3, secondFactor: 'required' }

type Factors = Pick<Credentials, 'password' | 'secondFactor'>
const nothing: Factors = { password: null, secondFactor: null }
const onlyPassword: Factors = { password, secondFactor: null }
const both: Factors = { password, secondFactor }

describe('what is asked for next', () => {
  test.each<[string, Shown, Factors, string]>([
    ['at the door: the password', 'nothing', both, 'password'],
    [
      'at the door of someone who has none: the password too, or it would tell',
      'nothing',
      nothing,
      'password',
    ],
    ['after the password: the second factor', 'password', both, 'second-factor'],
    ['after both: nothing more', 'both', both, 'enter'],
    ['after an enrolment code: a password', 'enrolment', nothing, 'set-password'],
    ['then the second factor', 'enrolment', onlyPassword, 'set-second-factor'],
    ['then one is in', 'enrolment', both, 'enter'],
    [
      'with a password whose second factor was reset: an enrolment code',
      'password',
      onlyPassword,
      'enrolment-code',
    ],
  ])('%s', (_what, shown, factors, step) => {
    expect(nextSignInStep(shown, factors, policy, now)).toBe(step)
  })

  test('once the password is overdue, a new one, but only after both factors', () => {
    const later = now + day
    expect(nextSignInStep('password', both, policy, later)).toBe('second-factor')
    expect(nextSignInStep('both', both, policy, later)).toBe('change-password')
    const modern = { ...policy, profile: passwordProfiles.modern }
    expect(nextSignInStep('both', both, modern, later)).toBe('enter')
  })

  test('nobody enters without a password of their own, nor with one factor where two are required', () => {
    const shown: readonly Shown[] = ['nothing', 'password', 'both', 'enrolment']
    for (const one of shown)
      for (const factors of [nothing, onlyPassword, { password: null, secondFactor }])
        expect(nextSignInStep(one, factors, policy, now)).not.toBe('enter')
    const demo = { ...policy, secondFactor: 'offered' } as const
    expect(nextSignInStep('password', onlyPassword, demo, now)).toBe('enter')
    expect(nextSignInStep('password', both, demo, now)).toBe('second-factor')
  })
})

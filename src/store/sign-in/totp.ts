import { generateSecret, generateURI, verifySync } from 'otplib'
import { type Moment, second } from '#office/sign-in/moment.ts'
import { totpRules } from '#office/sign-in/totp.ts'

/** A new secret in base 32, as authenticator apps take it. */
export function newTotpSecret(): string {
  return generateSecret({ length: totpRules.secretBytes })
}

/** What an authenticator app reads from a link. */
export function totpUri(secret: string, issuer: string, account: string): string {
  const { digits, periodSeconds: period } = totpRules
  return generateURI({ issuer, label: account, secret, digits, period })
}

/** The time step a code as typed belongs to, near a moment; null where to none. */
export function matchedStep(secret: string, typed: string, now: Moment): number | null {
  const token = typed.normalize('NFKC').replace(/\s/gu, '')
  if (!/^\d{6}$/u.test(token)) return null
  const { digits, periodSeconds: period, stepsTolerated } = totpRules
  const epoch = Math.floor(now / second)
  const found = verifySync({ secret, token, epoch, digits, period, epochTolerance: stepsTolerated * period })
  return found.valid && 'timeStep' in found ? found.timeStep : null
}

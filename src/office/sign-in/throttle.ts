import { accountOpenAt, accountThrottle, isKnownAddress } from './account-throttle.ts'
import { addressOpenAt } from './address-throttle.ts'
import { type Moment, minute, second } from './moment.ts'
import type { SignInAttempt } from './records.ts'

/** Why a try must wait: the account is locked, it failed a moment ago, or too much went wrong from this address. */
export interface Wait {
  readonly until: Moment
  readonly because: 'account-locked' | 'slow-down' | 'address-busy'
}

export interface SignInTry {
  readonly address: string
  readonly now: Moment
}

/**
 * Whether a try is judged now (null) or must wait. `ofAccount`: the account's attempts of the last 30 days; `ofAddress`: the
 * address's of the last 15 minutes; both oldest first. An account that does not exist is treated the same, so that waiting
 * tells nothing about it.
 */
export function waitBeforeTry(
  ofAccount: readonly SignInAttempt[],
  ofAddress: readonly SignInAttempt[],
  { address, now }: SignInTry,
): Wait | null {
  const throttle = accountThrottle(ofAccount)
  const { openAt, locked } = accountOpenAt(throttle, address, now)
  if (now < openAt) return { until: openAt, because: locked ? 'account-locked' : 'slow-down' }
  if (isKnownAddress(throttle, address, now)) return null
  const addressOpens = addressOpenAt(ofAddress, now)
  return now < addressOpens ? { until: addressOpens, because: 'address-busy' } : null
}

/** The same words whatever the cause, or they would tell a stranger that an account exists. */
export function waitSentence({ until }: Wait, now: Moment): string {
  const left = until - now
  const time = left < minute ? `${Math.ceil(left / second)} 秒` : `${Math.ceil(left / minute)} 分钟`
  return `登录尝试过多，请在 ${time}后再试；忘记密码请联系本单位的安全管理员。`
}

/** One answer for a wrong account, password, code or enrolment code. */
export const wrongSentence = '账号、密码或动态口令不正确；请核对后重新输入。'

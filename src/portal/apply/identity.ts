import { personalNumbersIn } from '#office/annual-report/checking/privacy.ts'
import { creditCodeSchema } from '#office/authorities/codes.ts'
import { markOf } from '../typed.ts'

/** Names that say no more than the box does: the number of an identity card, a credit code. */
const ordinary = /身份证|证件|号码|信用代码/u

/** A number as typed, with the name of its paper where that is another than usual: 护照：E12345678 is asked for, and taken so. */
export function identityOf(text: string): string {
  const names = /^(?:\p{Script=Han}{2,9}:)+/u.exec(text.normalize('NFKC').replace(/\s/gu, ''))?.[0] ?? ''
  const telling = names.split(':').filter((name) => name !== '' && !ordinary.test(name))
  return telling.join('') + markOf(text)
}

/**
 * What looks like the number of an identity card or a credit code and cannot be one: a slip of the pen. Anything else may be
 * a passport or a permit, which nobody here can judge. In one sentence, or undefined.
 */
export function slipIn(identity: string): string | undefined {
  if (!/^[0-9A-Z]{18}$/u.test(identity) || creditCodeSchema.safeParse(identity).success) return undefined
  if (!/^\d{17}[\dX]$/u.test(identity)) return '统一社会信用代码有一位不对；请对照登记证书核对。'
  const whole = personalNumbersIn(identity).some(({ kind }) => kind === 'identity-number')
  return whole ? undefined : '证件号码有一位不对；请对照证件核对。'
}

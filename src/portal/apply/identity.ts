import { personalNumbersIn } from '#office/annual-report/checking/privacy.ts'
import { creditCodeSchema } from '#office/authorities/codes.ts'

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

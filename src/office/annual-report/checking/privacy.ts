import type { Finding } from '../finding.ts'
import type { Report } from '../report.ts'
import { found } from './form-rules.ts'

/** Numbers in the words of a report that belong to a person. Check digits are verified, so that statistics stay silent. */
export function checkPrivacy(report: Report): readonly Finding[] {
  const texts = [...report.preamble, ...report.sections.flatMap((section) => section.paragraphs)]
  return texts.flatMap((text) =>
    personalNumbersIn(text)
      .filter((number) => !number.isContact)
      .map(told),
  )
}

/** A number that belongs to a person. */
export interface PersonalNumber {
  readonly kind: 'identity-number' | 'phone' | 'bank-card'
  /** The first three and the last two digits: 410******21. */
  readonly masked: string
  /** True for a phone that stands behind 联系电话 or the like: an office may publish its own. */
  readonly isContact: boolean
}

/** Identity numbers (GB 11643), mobile phones and bank cards (ISO/IEC 7812) in a text, full-width digits too. */
export function personalNumbersIn(text: string): readonly PersonalNumber[] {
  const plain = text.normalize('NFKC')
  if (!/\d(?:[ -]?\d){10}/u.test(plain)) return []
  return [...plain.matchAll(/(?<![\d.])(\d[\d -]{9,22}[\dXx])(?![\d.])/gu)].flatMap((match) => {
    const digits = match[0].replace(/[ -]/gu, '').toUpperCase()
    const before = plain.slice(Math.max(0, match.index - 14), match.index)
    const kind = kindOf(digits, before)
    return kind ? [{ kind, masked: masked(digits), isContact: kind === 'phone' && isContact(before) }] : []
  })
}

function kindOf(digits: string, before: string): PersonalNumber['kind'] | undefined {
  if (isIdentityNumber(digits)) return 'identity-number'
  if (isBankCard(digits) && (/^62\d{14,17}$/u.test(digits) || /[卡账帐]|开户|银行/u.test(before)))
    return 'bank-card'
  return /^1[3-9]\d{9}$/u.test(digits) ? 'phone' : undefined
}

function isContact(before: string): boolean {
  return /联系电话|咨询电话|监督电话|办公电话|电话[:： ]|传真|联系方式/u.test(before)
}

function masked(digits: string): string {
  return `${digits.slice(0, 3)}${'*'.repeat(digits.length - 5)}${digits.slice(-2)}`
}

const named = { 'identity-number': '身份证号', phone: '手机号', 'bank-card': '银行卡号' }

function told({ kind, masked }: PersonalNumber): Finding {
  return found(`privacy.${kind}`, 'error', [], {
    expected: null,
    actual: masked,
    message: `文中出现疑似${named[kind]} ${masked}。公开前请删去或隐去。`,
  })
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** GB 11643: region, a day that can be a birthday, and the check letter; the old form has 15 digits and none. */
function isIdentityNumber(digits: string): boolean {
  const whole = /^([1-8]\d{5})((?:18|19|20)\d{2})(\d{2})(\d{2})\d{3}[\dX]$/u.exec(digits)
  if (whole) {
    const sum = weights.reduce((total, weight, i) => total + weight * Number(digits[i]), 0)
    return isDay(whole[3], whole[4]) && '10X98765432'[sum % 11] === digits[17]
  }
  const old = /^[1-8]\d{5}\d{2}(\d{2})(\d{2})\d{3}$/u.exec(digits)
  return old !== null && isDay(old[1], old[2])
}

function isDay(month = '', day = ''): boolean {
  return Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31
}

/** ISO/IEC 7812: 16 to 19 digits with a right check digit. */
function isBankCard(digits: string): boolean {
  if (!/^\d{16,19}$/u.test(digits)) return false
  const sum = [...digits].reverse().reduce((total, digit, i) => {
    const value = Number(digit) * (i % 2 === 1 ? 2 : 1)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0
}

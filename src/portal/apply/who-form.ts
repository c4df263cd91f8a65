import { z } from 'zod'
import { applicantKindSchema } from '#office/applications/case/intake.ts'
import type { Mistake } from '#ui/error-summary.tsx'
import { lineOf, markOf, type Read, typed } from '../typed.ts'
import type { Writing } from './draft.ts'
import { identityOf, slipIn } from './identity.ts'

export const whoBody = z.object({
  kind: typed,
  name: typed,
  identity: typed,
  phone: typed,
  email: typed,
  address: typed,
})
export type WhoForm = z.infer<typeof whoBody>
export type Applicant = NonNullable<Writing['applicant']>

/** Name, proof of identity, a way to reach the applicant: 条例 art. 29 ¶2 (1), and nothing else. */
export function readWho(form: WhoForm): Read<Applicant> {
  const kind = applicantKindSchema.safeParse(form.kind)
  const name = lineOf(form.name)
  const contact = {
    identity: identityOf(form.identity).toUpperCase(),
    phone: phoneOf(form.phone),
    email: markOf(form.email).toLowerCase(),
    address: lineOf(form.address),
  }
  const mistakes = [
    ...(kind.success ? [] : [{ field: 'kind', message: '请选择以什么身份申请。' }]),
    ...mistakesOfName(name),
    ...mistakesOfIdentity(contact.identity),
    ...mistakesOfWays(contact),
  ]
  if (!kind.success || mistakes.length > 0) return { ok: false, mistakes }
  return { ok: true, value: { kind: kind.data, name, contact } }
}

function phoneOf(text: string): string {
  return text.trim() === '' ? '' : lineOf(text.normalize('NFKC').replace(/^\s*\p{Script=Han}{2,6}\s*:/u, ''))
}

function mistakesOfName(name: string): readonly Mistake[] {
  if (name === '') return [{ field: 'name', message: '请填写姓名或者名称。' }]
  return name.length > 100 ? [{ field: 'name', message: '姓名或者名称最多 100 个字；请核对。' }] : []
}

function mistakesOfIdentity(identity: string): readonly Mistake[] {
  if (identity === '') return [{ field: 'identity', message: '请填写证件号码。' }]
  const message = identity.length > 100 ? '证件号码最多 100 个字符；请核对。' : slipIn(identity)
  return message === undefined ? [] : [{ field: 'identity', message }]
}

interface Ways {
  readonly phone: string
  readonly email: string
  readonly address: string
}

function mistakesOfWays({ phone, email, address }: Ways): readonly Mistake[] {
  if (phone + email + address === '') {
    return [{ field: 'phone', message: '请至少填一种联系方式：电话、电子邮箱或者通信地址。' }]
  }
  return [
    ...(phone === '' || isPhone(phone)
      ? []
      : [{ field: 'phone', message: '电话号码至少 7 位数字；座机请加区号，例如 0375-1234567。' }]),
    ...mistakesOfEmail(email),
    ...mistakesOfAddress(address),
  ]
}

function isPhone(phone: string): boolean {
  return phone.length <= 60 && phone.replace(/\D/gu, '').length >= 7
}

export function mistakesOfEmail(email: string): readonly Mistake[] {
  return email === '' || (email.length <= 200 && /^[^\s@]+@[^\s@]+\.[^\s@]+$/u.test(email))
    ? []
    : [{ field: 'email', message: '电子邮箱的格式不对，应当像 name@example.com；请核对。' }]
}

export function mistakesOfAddress(address: string): readonly Mistake[] {
  return address.length > 200 ? [{ field: 'address', message: '通信地址最多 200 个字；请写短一些。' }] : []
}

import { z } from 'zod'
import type { PlainDate } from '#law/calendar/plain-date.ts'
import type { Channel, Delivery } from '#law/clocks/receipt.ts'
import { applicantKindSchema, formWantedSchema } from '#office/applications/case/intake.ts'
import type { Intake } from '#office/applications/commands/receipt.ts'
import type { Mistake } from '#ui/error-summary.tsx'
import { dayOf } from '../../forms/field.ts'
import { type Form, mistakesIn } from '../../forms/form.ts'

/** The ways an application comes to the desk; what comes over the portal registers itself. */
export const deskChannels = {
  counter: { label: '当面提交', hint: '收到之日是提交之日' },
  'signed-post': { label: '邮寄（挂号、快递等要签收的）', hint: '收到之日是签收之日' },
  'ordinary-mail': { label: '平常信函', hint: '当日与申请人确认，收到之日是确认之日' },
  fax: { label: '传真', hint: '收到之日是双方确认之日' },
  oral: { label: '口头，由工作人员代为填写', hint: '收到之日是提出之日' },
  email: { label: '电子邮件', hint: '收到之日是双方确认之日' },
} as const satisfies Partial<Record<Channel, { readonly label: string; readonly hint: string }>>

export type DeskChannel = keyof typeof deskChannels

export const isDeskChannel = (text: string): text is DeskChannel => Object.hasOwn(deskChannels, text)

/** More things than one application asks for. */
const mostContents = 30

export function contentField(at: number): string {
  return `content-${at}`
}

/** What was asked for as it stands in the form, after 增加一项. */
export function contentsIn(form: Form): readonly string[] {
  const sent = Math.min(mostContents, Math.max(1, Number(form.count) || 1))
  const contents = Array.from({ length: sent }, (_, at) => (form[contentField(at)] ?? '').trim())
  return form.do === 'add' && sent < mostContents ? [...contents, ''] : contents
}

const brief = (label: string) => z.string().trim().max(200, `${label}最多 200 个字；请缩短。`).default('')

const schema = z.object({
  channel: z.custom<DeskChannel>(
    (said) => typeof said === 'string' && isDeskChannel(said),
    '请选择怎样收到的。',
  ),
  came: dayOf('提交、签收或者到达的日期'),
  confirmed: z.union([z.literal('').transform(() => null), dayOf('确认日期')]).default(null),
  kind: z
    .string({ error: '请选择申请人类型。' })
    .pipe(z.custom<Intake['kind']>(isKind, '请选择申请人类型。')),
  applicant: brief('姓名或者名称'),
  identity: brief('证件号'),
  phone: brief('电话'),
  address: brief('地址'),
  email: brief('电子邮箱'),
  form: formWantedSchema.shape.form.catch('paper'),
  way: formWantedSchema.shape.way.catch('post'),
  restatement: z.string().trim().max(2000).catch(''),
})

function isKind(said: unknown): boolean {
  return applicantKindSchema.safeParse(said).success
}

export type IntakeRead =
  | { readonly ok: true; readonly intake: Intake }
  | { readonly ok: false; readonly mistakes: readonly Mistake[] }

/** The application as it was written down. What art. 29 asks for and is missing is no mistake here: it is asked for by correction. */
export function readIntake(form: Form): IntakeRead {
  const read = schema.safeParse(form)
  const contents = contentsIn(form).filter((text) => text !== '')
  const nothing =
    contents.length === 0 ? [{ field: contentField(0), message: '请写明申请公开什么信息，至少一项。' }] : []
  if (!read.success) return { ok: false, mistakes: [...mistakesIn(read.error), ...nothing] }
  if (nothing.length > 0) return { ok: false, mistakes: nothing }
  const {
    channel,
    came,
    confirmed,
    kind,
    applicant,
    restatement,
    form: wantedForm,
    way,
    ...contact
  } = read.data
  const intake = {
    delivery: deliveryOf(channel, came, confirmed),
    kind,
    applicant,
    contact,
    contents,
    wanted: { form: wantedForm, way },
  }
  return { ok: true, intake: restatement === '' ? intake : { ...intake, restatement } }
}

function deliveryOf(channel: DeskChannel, came: PlainDate, confirmed: PlainDate | null): Delivery {
  if (channel === 'counter' || channel === 'oral') return { channel, handedInOn: came }
  if (channel === 'signed-post') return { channel, signedForOn: came }
  return confirmed === null
    ? { channel, arrivedOn: came }
    : { channel, arrivedOn: came, confirmedOn: confirmed }
}

/** What art. 29 ¶2 asks for and the application does not say: registered all the same, then asked for by correction. */
export function missingOf({ applicant, contact }: Intake): readonly string[] {
  return [
    ...(applicant === '' ? ['申请人的姓名或者名称'] : []),
    ...(contact.identity === '' ? ['身份证明'] : []),
    ...(contact.phone + contact.address + contact.email === '' ? ['联系方式'] : []),
  ]
}

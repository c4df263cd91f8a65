import { z } from 'zod'
import type { Consultee } from '#law/clocks/acts.ts'
import type { Consultation } from '#office/applications/case/dossier.ts'
import { quotedContents } from '#office/applications/case/quoted-contents.ts'
import { dayOrNone, list, long, longOrNone, radios, words } from '../../forms/field.ts'
import type { FormSetting } from './setting.ts'
import { type Shown, stepForm } from './step-form.ts'

const consultees = {
  'third-party': '第三方（条例第三十二条，15个工作日内答复）',
  'co-maker': '共同制作机关（条例第三十四条，15个工作日内答复，逾期视为同意）',
  'other-organ': '其他机关（条例第十一条，由本机关确定希望答复的日期）',
} as const

/** Whoever sends a letter to others sees what of the application stands in it. */
function quoted(paper: string): Shown {
  return {
    title: `${paper}会引用的申请内容（申请人信息已自动略去，请核对）`,
    lines: ({ dossier }) => quotedContents(dossier),
  }
}

/** Shown only where the words name the applicant. */
const naming = longOrNone('写明申请人信息的理由', {
  hint: '对方需要知道是谁申请的，才写；一般请回到上面删去。',
})

export const consult = stepForm('consult', {
  lead: '公开可能损害第三方合法权益的，应当书面征求第三方意见；征求意见所需时间不计入答复期限（条例第三十二条、第三十三条）。',
  on: '发出日期',
  button: '发出征求意见书',
  fields: {
    who: radios('征求谁的意见', consultees),
    name: words('对方名称', { hint: '姓名或者单位全称；只写进征求意见书，不告诉申请人。' }),
    question: long('征求意见的事项', { hint: '申请公开的是什么信息，涉及对方哪一部分；不写申请人是谁。' }),
    until: dayOrNone('希望其他机关答复的日期', { hint: '只在征求其他机关意见时填写。' }),
    namesApplicant: naming,
  },
  files: { purpose: 'opinion', label: '随附材料' },
  shows: quoted('征求意见书'),
  payload: ({ until, ...said }) => (until === null ? said : { ...said, until }),
})

/** `who/party`, as a list sends it. */
const about = z
  .string()
  .regex(/^(third-party|co-maker|other-organ)\/.+$/u, '请选择是哪一方。')
  .transform((said) => {
    const [who = '', ...party] = said.split('/')
    return { who: z.custom<Consultee>().parse(who), party: party.join('/') }
  })

const titles = { 'third-party': '第三方', 'co-maker': '共同制作机关', 'other-organ': '其他机关' } as const

function consulted(which: (one: Consultation) => boolean) {
  return ({ file }: FormSetting) =>
    file.dossier.consultations.filter(which).map(({ who, party, name }) => ({
      value: `${who}/${party}`,
      label: `${titles[who]}（${party}）${name}`,
    }))
}

const pending = ({ came }: Consultation) => came === 'pending'
const unreached = (one: Consultation) => pending(one) && one.reachedOn === null
const mayAnswer = (one: Consultation) => pending(one) || (one.came === 'lapsed' && one.who === 'third-party')

export const recordReached = stepForm('record-reached', {
  lead: '对方的15个工作日自收到征求意见书之日起算（条例第三十二条、第三十四条）。',
  on: '对方收到的日期',
  fields: {
    party: list('哪一方', about, consulted(unreached)),
    proof: words('送达凭证', { hint: '邮件号、送达回证、当面签收等。' }),
  },
  files: { purpose: 'proof', label: '凭证照片或者扫描件' },
  payload: ({ party, ...said }) => ({ ...said, ...party }),
})

export const takeOpinion = stepForm('take-opinion', {
  lead: '第三方不同意公开且有合理理由的，不予公开；本机关认为不公开可能对公共利益造成重大影响的，可以公开并告知（条例第三十二条）。',
  on: '收到意见的日期',
  fields: {
    party: list('哪一方', about, consulted(mayAnswer)),
    opinion: radios('意见', { agrees: '同意公开', objects: '不同意公开', partly: '部分同意' }),
    reasons: longOrNone('理由', { hint: '照对方书面意见摘要填写。' }),
  },
  files: { purpose: 'opinion', label: '书面意见' },
  payload: ({ party, ...said }) => ({ ...said, ...party }),
})

export const lapseConsultation = stepForm('lapse-consultation', {
  lead: '第三方逾期未提出意见的，由本机关依照条例决定是否公开（第三十二条）；共同制作机关逾期的，视为同意公开（第三十四条）。',
  on: '认定日期',
  fields: { party: list('哪一方', about, consulted(pending)) },
  payload: ({ party, ...said }) => ({ ...said, ...party }),
})

const overruled = ({ who, came, told }: Consultation) =>
  who === 'third-party' && (came === 'objects' || came === 'partly') && told === null

export const tellThirdParty = stepForm('tell-third-party', {
  lead: '为公共利益公开第三方不同意公开的信息的，应当将决定公开的内容和理由书面告知第三方（条例第三十二条）。',
  on: '告知日期',
  button: '发出告知书',
  fields: {
    party: list('哪一方', z.string().min(1, '请选择是哪一方。'), ({ file }: FormSetting) =>
      file.dossier.consultations
        .filter(overruled)
        .map(({ party, name }) => ({ value: party, label: `第三方（${party}）${name}` })),
    ),
    contents: long('决定公开的内容'),
    reason: long('不公开对公共利益的重大影响及理由'),
    namesApplicant: naming,
  },
  shows: quoted('告知书'),
  payload: (said) => said,
})

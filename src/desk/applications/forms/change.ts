import { z } from 'zod'
import { outcomeById } from '#law/outcomes/outcomes.ts'
import { outcomeLabel } from '#law/outcomes/recognise.ts'
import { outcome } from '#office/acts/schemas.ts'
import { proposedIn } from '#office/applications/case/case.ts'
import { day, list, long, unseen, words } from '../../forms/field.ts'
import { outcomeChoices } from './outcome-choices.ts'
import type { FormSetting } from './setting.ts'
import { stepForm } from './step-form.ts'

/** The row it counts in until somebody confirms another. */
function countedNow({ file: { dossier } }: FormSetting): string {
  return dossier.closing === null ? '' : `现在归入：${outcomeLabel(outcomeById(dossier.closing.outcome))}。`
}

const second = '提出后由另一位同事（审核人）复核，复核同意之前什么都不变。'

export const proposeOutcome = stepForm('propose-outcome', {
  lead: `只改归入年报表三的哪一行；答复本身不变，办结日期不变。${second}`,
  on: '提出日期',
  button: '提出更正',
  fields: {
    outcome: list('应当归入', z.string().pipe(outcome), () => outcomeChoices, { hint: countedNow }),
    because: long('更正原因', { hint: '写明原来为什么归错、依据什么改归；复核人据此核对。' }),
  },
  files: { purpose: 'other', label: '依据材料' },
  payload: (said) => said,
})

export const proposeAnew = stepForm('propose-anew', {
  lead: `没有复议决定或者判决责令，本机关自己发现答复有错的，可以自行纠正、重新答复；在原申请上重新办理，不重复计数。${second}`,
  on: '提出日期',
  button: '提出自行纠正',
  fields: { because: long('为什么要纠正', { hint: '原答复错在哪里，事实、依据还是程序。' }) },
  files: { purpose: 'other', label: '依据材料' },
  payload: (said) => said,
})

export const proposeDelivery = stepForm('propose-delivery', {
  lead: `申请人收到答复之日，是申请复议、提起诉讼期限的起点。没有凭证扫描件，或者已经登记的日期有误的，在这里提出。${second}`,
  on: '提出日期',
  button: '提出送达日期',
  fields: {
    deliveredOn: day('申请人收到的日期'),
    proof: words('凭证或者依据', { hint: '邮政查询记录、申请人电话确认、送达回证等。' }),
    because: long('原因', { hint: '为什么补登或者更正。' }),
  },
  files: { purpose: 'proof', label: '凭证照片或者扫描件' },
  payload: (said) => said,
})

/** What waited when the page was drawn: nobody confirms another change than the one they read. */
const proposal = unseen(z.coerce.number().int(), ({ file }: FormSetting) =>
  String(proposedIn(file)?.serial ?? 0),
)

export const confirmChange = stepForm('confirm-change', {
  lead: '请对照案卷和依据材料核对下面的更正；提出的人不能自己复核。同意后立即生效。',
  on: '复核日期',
  button: '同意更正',
  grave: true,
  fields: { proposal },
  payload: (said) => said,
})

export const rejectChange = stepForm('reject-change', {
  lead: '不同意的，写明原因退回；案件和数字保持原样，可以重新提出。',
  on: '复核日期',
  button: '退回更正',
  fields: { proposal, because: long('退回原因') },
  payload: (said) => said,
})

export const withdrawChange = stepForm('withdraw-change', {
  lead: '撤回后案件和数字保持原样；提出和撤回都留有记录。',
  on: '撤回日期',
  button: '撤回更正',
  fields: { proposal },
  payload: (said) => said,
})

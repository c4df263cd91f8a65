import type { Case } from '#office/applications/case/case.ts'
import { long, wholeNumber } from '../../forms/field.ts'
import { stepForm } from './step-form.ts'

export const proposeExtension = stepForm('propose-extension', {
  lead: '需要延长答复期限的，应当经政府信息公开工作机构负责人同意并告知申请人，延长最多20个工作日（条例第三十三条第二款）。',
  on: '提出日期',
  button: '提出延期',
  fields: {
    days: wholeNumber('延长的工作日数', { hint: '1至20。', start: () => '20' }),
    reason: long('延期原因', { hint: '会原样写进《延期答复告知书》：“因……，本机关无法在原期限内答复”。' }),
  },
  payload: (said) => said,
})

export const extend = stepForm('extend', {
  lead: '您以政府信息公开工作机构负责人的身份同意延期；同意之日应当同时告知申请人（条例第三十三条第二款）。提出的人不能自己同意。',
  on: '同意并告知的日期',
  button: '同意延期并告知',
  grave: true,
  fields: {},
  shows: { title: '提出的延期', lines: proposed },
  payload: (said) => said,
})

/** What is agreed to: nobody signs a number of days they do not see. */
function proposed({ dossier }: Case): readonly string[] {
  const asked = dossier.proposedExtension
  if (asked === null) return []
  return [`延长 ${asked.days} 个工作日（${asked.on} 提出）`, `原因：${asked.reason}`]
}

import { forumNow } from '#office/remedies/commands/result.ts'
import { type Forum, type ResultId, resultForm, resultsOf } from '#office/remedies/results/result-forms.ts'
import type { RemedyRecord } from '#office/remedies/room.ts'
import { dayOrNone, listOf, longOrNone, radios, words } from '../../forms/field.ts'
import { stepForm } from './step-form.ts'

/** What may come out before an organ or court, each with its article. */
export function resultOptions(forum: Forum): Readonly<Record<ResultId, string>> {
  const options = resultsOf(forum).map((id) => [id, `${resultForm(id).label}（${resultForm(id).article}）`])
  // Only those of the forum; the others are refused as not chosen.
  return Object.fromEntries(options) as Record<ResultId, string>
}

export const recordResult = stepForm('record-result', {
  lead: '按送达本机关的文书登记。计入年报表四哪一栏由结果决定：维持、驳回诉讼请求计入结果维持；撤销、变更、确认违法、责令履行计入结果纠正；其余计入其他结果。一审判决在生效以前为尚未审结。',
  on: '文书送达本机关的日期',
  fields: ({ file }: RemedyRecord) => ({
    form: listOf('结果', resultOptions(forumNow(file.dossier))),
    document: words('文书文号', { hint: '行政复议决定书、判决书、裁定书的文号或者案号。' }),
    order: longOrNone('责令内容', {
      hint: '责令重新答复、限期履行、采取补救措施的，照文书写；没有的留空。写了就成为待履行事项。',
    }),
    until: dayOrNone('履行期限', { hint: '文书确定的最后一日；没有确定的留空。' }),
  }),
  payload: (said) => said,
})

export const appeal = stepForm('appeal', {
  lead: '任何一方上诉，一审判决不生效，本案仍为尚未审结，两审按一件计（行政诉讼法第八十五条）。',
  on: '上诉（收到上诉状副本）的日期',
  fields: {
    by: radios('上诉人', { authority: '本机关', other: '对方', both: '双方' }),
    court: words('二审法院'),
  },
  payload: (said) => said,
})

export const markEffective = stepForm('mark-effective', {
  lead: '上诉期届满、双方都没有上诉的，判决生效；按生效之日计入年度。对方收到判决较晚的，以其上诉期届满的次日为准。',
  on: '生效日期',
  fields: {},
  payload: (said) => said,
})

export const remand = stepForm('remand', {
  lead: '二审裁定撤销原判、发回重审的，回到一审，没有结果（行政诉讼法第八十九条第一款第（三）项、第（四）项）。',
  on: '收到裁定的日期',
  fields: { document: words('裁定书文号') },
  payload: (said) => said,
})

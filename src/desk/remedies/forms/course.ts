import { reopeningWords } from '#office/acts/kinds/remedy-amended.ts'
import { personIdSchema } from '#office/authorities/people/person.ts'
import { forumNow } from '#office/remedies/commands/result.ts'
import { sessionWords } from '#office/remedies/matter/dossier.ts'
import { forumOf, procedures } from '#office/remedies/matter/intake.ts'
import type { RemedyRecord } from '#office/remedies/room.ts'
import { dayOrNone, listOf, long, longOrNone, radios, words, wordsOrNone } from '../../forms/field.ts'
import { resultOptions } from './result.ts'
import { stepForm } from './step-form.ts'

export const assign = stepForm('assign', {
  lead: '指派以后，这件案件的期限提醒该经办人；移交工作时一并移交。',
  on: '指派日期',
  button: '指派',
  fields: (_record, handlers) => ({
    handler: listOf('经办人', Object.fromEntries(handlers.map(({ id, name }) => [id, name]))),
  }),
  start: ({ file }) => ({ handler: file.dossier.handler ?? '' }),
  payload: ({ handler, ...said }) => ({ ...said, handler: personIdSchema.parse(handler) }),
})

export const callFor = stepForm('call-for', {
  lead: '主管部门因监督、投诉举报需要查看个案的，写明理由后可以查看（条例第四十七条、第五十一条）。',
  on: '调阅日期',
  button: '调阅',
  fields: { reason: long('调阅理由') },
  payload: (said) => said,
})

export const noteSession = stepForm('note-session', {
  lead: '听证、开庭的日期会列在案件列表的期限里；中止、延长只作记录，不改变本机关的期限。',
  on: '收到通知的日期',
  fields: {
    what: radios('事项', sessionWords),
    at: dayOrNone('举行日期'),
    note: longOrNone('说明', { hint: '地点、参加人、审理机关告知的内容。' }),
  },
  payload: (said) => said,
})

export const describeMatter = stepForm('describe', {
  lead: '从原登记簿转入的案件只有日期和结果，在这里补录；已登记的有误，也在这里更正。经过中保留原来的记录。',
  on: '补录日期',
  fields: {
    forum: words('行政复议机关或者法院'),
    caseNumber: wordsOrNone('案号'),
    party: wordsOrNone('申请人（原告）'),
    claim: longOrNone('请求'),
    what: wordsOrNone('被复议（被诉）的行为', { hint: '已经与本登记簿的申请相连的，不用填写。' }),
  },
  start: ({ file: { dossier } }) => ({
    forum: forumOf(dossier.track),
    caseNumber: dossier.track.caseNumber,
    party: dossier.party,
    claim: dossier.claim,
    what: dossier.target.kind === 'elsewhere' ? dossier.target.what : '',
  }),
  payload: (said) => said,
})

export const changeProcedure = stepForm('change-procedure', {
  lead: '简易程序转为普通程序的，按审理机关的通知登记；答复期限仍从收到副本之日起算。',
  on: '收到通知的日期',
  fields: { procedure: radios('改为', procedures) },
  payload: (said) => said,
})

export const reopen = stepForm('reopen', {
  lead: '再审，或者复议决定被撤销后重新审理。上年已经计入的结果不变，本案重新列为尚未审结；同一年度内的，原结果不再计入。',
  on: '收到文书的日期',
  fields: { why: radios('原因', reopeningWords), document: words('文书文号') },
  payload: (said) => said,
})

export const correctResult = stepForm('correct-result', {
  lead: '只更正登记的结果；生效日期不变。',
  on: '更正日期',
  button: '更正',
  fields: ({ file }: RemedyRecord) => ({
    form: listOf('正确的结果', resultOptions(forumNow(file.dossier))),
    because: long('更正原因'),
  }),
  payload: (said) => said,
})

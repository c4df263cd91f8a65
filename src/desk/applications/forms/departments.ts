import { z } from 'zod'
import { addDays } from '#law/calendar/plain-date.ts'
import { personIdSchema } from '#office/authorities/people/person.ts'
import { day, list, long, longOrNone, words } from '../../forms/field.ts'
import { stepForm } from './step-form.ts'

export const askDepartment = stepForm('ask-department', {
  lead: '请本机关的科室检索或者提出意见。这是内部期限，不影响答复期限。',
  on: '发出日期',
  button: '请协办',
  fields: {
    department: words('科室'),
    question: long('协办事项', { hint: '请检索什么、提出什么意见。' }),
    until: day('希望回复的日期', { start: ({ work }) => addDays(work.situation.day, 7) }),
  },
  payload: (said) => said,
})

export const takeDepartmentAnswer = stepForm('take-department-answer', {
  lead: '登记科室的回复。',
  on: '收到回复的日期',
  fields: {
    department: list('科室', z.string().min(1, '请选择科室。'), ({ file }) =>
      file.dossier.departments
        .filter(({ answeredOn }) => answeredOn === null)
        .map(({ department, until }) => ({
          value: department,
          label: `${department}（请于 ${until} 前回复）`,
        })),
    ),
    answer: long('回复内容'),
  },
  files: { purpose: 'search', label: '科室提供的材料' },
  payload: (said) => said,
})

export const recordSearch = stepForm('record-search', {
  lead: '以没有找到为由答复的，要能证明找过：在哪里找、用什么词找、找到什么（条例第三十六条第（四）项）。',
  on: '检索日期',
  fields: {
    places: long('检索范围', { hint: '档案室、公文系统、业务系统，年份和类别。' }),
    terms: words('检索词或者方法'),
    found: longOrNone('检索结果', { hint: '没有找到的，写明没有找到。' }),
  },
  files: { purpose: 'search', label: '检索截图或者材料' },
  payload: (said) => said,
})

export const assign = stepForm('assign', {
  lead: '指派以后，这件申请出现在该经办人的「我的」里。',
  on: '指派日期',
  button: '指派',
  fields: {
    handler: list(
      '经办人',
      z.string().min(1, '请选择经办人。').pipe(personIdSchema),
      ({ work }) => work.handlers.map(({ id, name }) => ({ value: id, label: name })),
      { start: ({ file }) => file.dossier.handler ?? '' },
    ),
  },
  payload: (said) => said,
})

export const callFor = stepForm('call-for', {
  lead: '主管部门因监督、投诉举报需要查看个案的，写明理由后可以查看（条例第四十七条、第五十一条）。',
  on: '调阅日期',
  button: '调阅',
  fields: { reason: long('调阅理由') },
  payload: (said) => said,
})

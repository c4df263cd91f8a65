import { z } from 'zod'
import { creditCodeSchema, siteCodeSchema } from '#office/authorities/codes.ts'
import { type AuthorityKind, isAuthorityKind, kindInfo } from '#office/authorities/kinds.ts'
import { maybe, maybeCode, words } from './read-fields.ts'
import type { StepDeclaration } from './step.ts'

const governments = ['county', 'city', 'province'] as const
const bodies = [
  'department',
  'township',
  'government-office',
  'dispatched-organ',
  'justice',
  'vertical',
  'authorised',
] as const satisfies readonly AuthorityKind[]

const choices = (kinds: readonly AuthorityKind[]) =>
  kinds.map((kind) => ({ value: kind, label: kindInfo(kind).label }))

const kindAmong = (kinds: readonly AuthorityKind[], missing: string) =>
  z.custom<AuthorityKind>(
    (kind) => typeof kind === 'string' && isAuthorityKind(kind) && kinds.includes(kind),
    missing,
  )

/** Those whose supervising authority is no office of this government (条例 art. 3): their own area's above, or their system's. */
const supervisedElsewhere: ReadonlySet<AuthorityKind> = new Set(['government-office', 'vertical'])

const fields = z.object({
  districtName: words('请填写本级人民政府的全称，如 卫东区人民政府。').min(
    2,
    '请填写全称，如 卫东区人民政府。',
  ),
  districtKind: kindAmong(governments, '请选择本级人民政府是哪一级。'),
  authorityName: words('请填写本机关的全称，与印章一致。').min(2, '请填写全称，与印章一致。'),
  authorityKind: kindAmong(bodies, '请选择本机关属于哪一类。'),
  supervisorName: maybe(80),
  shortName: maybe(30),
  documentMark: maybe(20),
  creditCode: maybeCode(creditCodeSchema),
  siteCode: maybeCode(siteCodeSchema),
  cataloguePrefix: maybe(30),
})

const schema = fields.superRefine(({ authorityKind, supervisorName }, context) => {
  const message = mistakeIn(authorityKind, supervisorName)
  if (message) context.addIssue({ code: 'custom', path: ['supervisorName'], message })
})

function mistakeIn(kind: AuthorityKind, supervisor: string | null): string | undefined {
  if (!supervisedElsewhere.has(kind)) {
    if (supervisor !== null && supervisor.length >= 2) return undefined
    return '请填写政府信息公开工作主管部门的全称，一般是本级人民政府办公室。'
  }
  if (supervisor === null) return undefined
  return '政府办公厅（室）和垂直领导机关的主管部门在上一级，不在本级政府之下；请留空，启用后在“机关”里登记。'
}

export const authorityStep = {
  id: 'authority',
  label: '机关',
  title: '本机关',
  lead: '名称会出现在门户、文书和年度报告上，请与印章一致。编号可以以后再补。',
  schema,
  groups: [
    {
      legend: '本级人民政府',
      fields: [
        { name: 'districtName', label: '本级人民政府全称', hint: '如 卫东区人民政府' },
        { name: 'districtKind', label: '政府层级', choices: choices(governments) },
      ],
    },
    {
      legend: '本机关',
      fields: [
        { name: 'authorityName', label: '本机关全称', hint: '如 卫东区人力资源和社会保障局' },
        { name: 'authorityKind', label: '机关类型', choices: choices(bodies) },
        {
          name: 'supervisorName',
          label: '政府信息公开工作主管部门',
          hint: '一般是本级人民政府办公室，如 卫东区人民政府办公室（条例第三条）。本机关就是政府办公厅（室），或实行垂直领导的，留空。',
        },
        { name: 'shortName', label: '简称', optional: true },
        {
          name: 'documentMark',
          label: '机关代字',
          hint: '发文字号里的代字，如 卫人社',
          optional: true,
          width: 'short',
        },
        { name: 'creditCode', label: '统一社会信用代码', hint: '18 位', optional: true },
        { name: 'siteCode', label: '政府网站标识码', hint: '10 位', optional: true, width: 'short' },
        {
          name: 'cataloguePrefix',
          label: '索引号前缀',
          hint: '公开目录索引号开头的部分',
          optional: true,
          width: 'short',
        },
      ],
    },
  ],
} as const satisfies StepDeclaration

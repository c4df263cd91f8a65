import { z } from 'zod'
import { maybe, maybeCode, words } from './read-fields.ts'
import type { StepDeclaration } from './step.ts'

/** 中文域名 such as 某局.政务 are ones too. */
function isHost(text: string): boolean {
  return /^(?:localhost|[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+)(?::\d{1,5})?$/u.test(text)
}

const schema = z.object({
  siteName: words('请填写门户名称，如 卫东区人力资源和社会保障局政府信息公开。'),
  domain: words('请填写网站域名，如 rsj.weidong.gov.cn。', 200).refine(
    isHost,
    '只写域名，不带 https:// 和后面的路径，如 rsj.weidong.gov.cn。',
  ),
  office: words('请填写政府信息公开工作机构的名称，如 办公室。'),
  address: maybe(),
  postcode: maybe(10),
  phone: maybe(40),
  email: maybeCode(z.email('电子邮箱应形如 gk@weidong.gov.cn，请改正')),
  hours: maybe(),
  icp: maybe(60),
  police: maybe(60),
})

/** 条例 art. 12 ¶2 wants the disclosure office's name, address, hours, telephone and e-mail in the guide. */
export const siteStep = {
  id: 'site',
  label: '门户',
  title: '门户与联系方式',
  lead: '公开指南应当写明公开工作机构的名称、地址、时间、电话和邮箱（条例第十二条）；没有填的，门户上不显示。',
  schema,
  groups: [
    {
      legend: '门户',
      fields: [
        { name: 'siteName', label: '门户名称', width: 'full' },
        { name: 'domain', label: '网站域名', hint: '如 rsj.weidong.gov.cn' },
        { name: 'icp', label: 'ICP 备案号', optional: true },
        { name: 'police', label: '公安备案号', optional: true },
      ],
    },
    {
      legend: '政府信息公开工作机构',
      fields: [
        { name: 'office', label: '机构名称', hint: '如 办公室、政务公开科' },
        { name: 'address', label: '办公地址', optional: true, width: 'full' },
        { name: 'postcode', label: '邮政编码', optional: true, width: 'short' },
        { name: 'phone', label: '联系电话', optional: true, width: 'short', kind: 'tel' },
        { name: 'email', label: '电子邮箱', optional: true, kind: 'email' },
        { name: 'hours', label: '办公时间', hint: '如 工作日 8:30—12:00，14:30—17:30', optional: true },
      ],
    },
  ],
} as const satisfies StepDeclaration

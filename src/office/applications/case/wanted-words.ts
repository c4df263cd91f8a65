import type { FormWanted } from './intake.ts'

/** 条例 art. 29 (3): in what form the applicant wants the information. */
export const formWords: Readonly<Record<FormWanted['form'], string>> = {
  paper: '纸质',
  electronic: '电子数据',
  inspection: '查阅、抄录',
  other: '其他形式',
}

/** 条例 art. 29 (3): by which way. */
export const wayWords: Readonly<Record<FormWanted['way'], string>> = {
  post: '邮寄',
  email: '电子邮件',
  collect: '自行领取',
  web: '网上获取',
  fax: '传真',
  other: '其他方式',
}

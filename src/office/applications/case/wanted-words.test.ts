import { expect, it } from 'vitest'
import { formWantedSchema } from './intake.ts'
import { formWords, wayWords } from './wanted-words.ts'

it('every form and every way an applicant may want has its words', () => {
  const { form, way } = formWantedSchema.shape
  expect(form.options.map((one) => formWords[one])).toEqual(['纸质', '电子数据', '查阅、抄录', '其他形式'])
  expect(way.options.map((one) => wayWords[one])).toEqual([
    '邮寄',
    '电子邮件',
    '自行领取',
    '网上获取',
    '传真',
    '其他方式',
  ])
})

import { expect, test } from 'vitest'
import { nameLines } from './width.ts'

const most = 20

test('a name that fits its line is not parted', () => {
  expect(nameLines('卫东区人力资源和社会保障局', most)).toEqual(['卫东区人力资源和社会保障局'])
})

test('a longer one is parted behind a place or a body, where the lines become most alike', () => {
  expect(nameLines('平顶山市卫东区某某街道办事处社会保障和退役军人事务服务中心', most)).toEqual([
    '平顶山市卫东区某某街道办事处',
    '社会保障和退役军人事务服务中心',
  ])
  expect(nameLines('新疆维吾尔自治区伊犁哈萨克自治州人力资源和社会保障局', most)).toEqual([
    '新疆维吾尔自治区伊犁哈萨克自治州',
    '人力资源和社会保障局',
  ])
})

test('市场监督管理局 is no place to part a name at', () => {
  expect(nameLines('新疆维吾尔自治区伊犁哈萨克自治州伊宁市市场监督管理局', most)).toEqual([
    '新疆维吾尔自治区伊犁哈萨克自治州',
    '伊宁市市场监督管理局',
  ])
})

test('a name without any stays whole, and no line holds a few letters alone', () => {
  expect(nameLines('某'.repeat(24), most)).toEqual(['某'.repeat(24)])
  expect(nameLines(`${'某'.repeat(22)}市中心`, most)).toEqual([`${'某'.repeat(22)}市中心`])
})

import { expect, test } from 'vitest'
import type { PublishedItem } from '../source.ts'
import { similarItems } from './similar.ts'

const titles = [
  '卫东区人力资源和社会保障局2025年政府信息公开工作年度报告',
  '卫东区人力资源和社会保障局2024年政府信息公开工作年度报告',
  '2025年公益性岗位补贴发放公示',
  '关于印发卫东区就业补助资金管理办法的通知',
]
const items: readonly PublishedItem[] = titles.map((title, at) => ({ title, href: `/${at}` }))
const source = {
  newest: async () => items,
  search: async () => ({ items: [], total: 0 }),
}
const found = async (...contents: readonly string[]) =>
  (await similarItems(source, contents)).map(({ title }) => title)

test.each([
  ['贵局2025年政府信息公开工作年度报告', titles[0]],
  ['2024年度政府信息公开工作年度报告', titles[1]],
  ['公益性岗位补贴2025年发放公示', titles[2]],
  ['卫东区就业补助资金管理办法', titles[3]],
])('what is published already is found for “%s”', async (asked, title) => {
  expect((await found(asked))[0]).toBe(title)
})

test.each(['张三的工伤认定决定书', '2023年公益性岗位补贴发放公示', '政府信息', '补贴'])(
  'nothing is offered for “%s”',
  async (asked) => {
    expect(await found(asked)).toEqual([])
  },
)

test('each item stands once, however many things were asked for', async () => {
  expect(await found('2025年公益性岗位补贴发放公示', '公益性岗位补贴发放公示')).toEqual([titles[2]])
})

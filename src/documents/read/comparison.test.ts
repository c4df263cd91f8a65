import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { splitComparison } from './comparison.ts'
import { readPaperBytes } from './paper.ts'

async function split(): Promise<readonly (readonly string[])[]> {
  const bytes = await readFile(new URL('../../../tests/cases/suqian-2023-2024.txt', import.meta.url))
  const reading = await readPaperBytes('suqian-2023-2024.txt', bytes)
  if (!reading.ok) return []
  return splitComparison(reading.paper).map((paper) =>
    paper.blocks.map((block) => (block.kind === 'line' ? block.text : 'grid')),
  )
}

test('names each paper after its year', async () => {
  const [left, right] = await split()
  expect([left?.[0], right?.[0]]).toEqual(['2023年宿迁市政务公开年报', '2024年宿迁市政务公开年报'])
})

test('keeps all 25 rows of seven values of both years', async () => {
  const rows = (await split()).map((lines) => lines.filter((line) => /(?:^|\t)\d+(?:\t\d+){6}$/u.test(line)))
  expect(rows.map((found) => found.filter((line) => !/^\d+(?:\t\d+){14}$/u.test(line)).length)).toEqual([
    25, 25,
  ])
  expect(rows[0]).toContain('一、本年新收政府信息公开申请数量\t3402\t99\t0\t4\t5\t1\t3511')
  expect(rows[1]).toContain('四、结转下年度继续办理\t118\t5\t0\t0\t1\t1\t125')
  expect(rows.map((found) => found.at(-1))).toEqual([
    '309\t17\t88\t26\t440\t1\t1\t16\t6\t24\t13\t0\t67\t9\t89',
    '88\t18\t28\t36\t170\t7\t0\t11\t7\t25\t33\t0\t6\t13\t52',
  ])
})

test('mixes no words of the two years and keeps out what the sheet adds', async () => {
  const [left = [], right = []] = await split()
  const text = (lines: readonly string[]) => lines.join('')
  expect(text(left)).toContain('实践作出了积极贡献。（一）主动公开方面。坚持公开为常态、不公开为例外原则')
  expect(text(right)).toContain(
    '努力做到“办结一件申请、解决一个问题、温暖一颗民心”。二是积极探索“府院联动”机制',
  )
  expect(text(left)).not.toMatch(/2024年|3646件|重复率|差异|增减/u)
  expect(text(right)).not.toMatch(/2023年|3607件|重复率|差异|增减/u)
  expect(text(left)).toMatch(/收费标准均符合《政府信息公开信息处理费管理办法》规定。$/u)
  expect(text(right)).toMatch(/收费标准均符合《政府信息公开信息处理费管理办法》规定。$/u)
})

test('leaves any other paper alone', () => {
  const paper = { file: 'a.txt', blocks: [{ kind: 'line' as const, text: '2023 年报告' }] }
  expect(splitComparison(paper)).toEqual([paper])
})

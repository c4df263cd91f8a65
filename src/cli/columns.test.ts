import { expect, it } from 'vitest'
import { columns, widthOf } from './columns.ts'

it('lets columns stand straight whether words are Chinese, Latin or both', () => {
  const lines = columns([
    ['经办人', '张敏', 'jingban', 'x1'],
    ['主管部门 A', '欧阳修文', 'zhuguan-office', 'x2'],
  ])
  expect(lines).toEqual([
    '经办人      张敏      jingban         x1',
    '主管部门 A  欧阳修文  zhuguan-office  x2',
  ])
  const starts = lines.map((line) => widthOf(line.slice(0, line.search(/x\d$/u))))
  expect(new Set(starts).size).toBe(1)
})

it('counts full-width signs and rare characters as two cells', () => {
  expect(['a', '，', '（', '𠮷', '·'].map(widthOf)).toEqual([1, 2, 2, 2, 1])
})

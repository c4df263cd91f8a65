import { expect, test } from 'vitest'
import { readTitle } from './title.ts'

test.each([
  [['卫东区人力资源和社会保障局2025年政府信息公开工作年度报告'], '卫东区人力资源和社会保障局', 2025],
  [['卫东区人力资源和社会保障局', '2025年政府信息公开工作年度报告'], '卫东区人力资源和社会保障局', 2025],
  [
    ['某市人民政府办公室关于', '2024年度政府信息公开工作情况的报告', '（2025年1月）'],
    '某市人民政府办公室',
    2024,
  ],
  [['根据政府信息公开条例编制本年度报告', '某局2025年政府信息公开工作报告'], '某局', 2025],
  [['某镇人民政府 2024 年政府信息公开', '工作年度报告'], '某镇人民政府', 2024],
  [['2026/1/20 15:32 某县财政局2025年度政府信息公开工作年度报告'], '某县财政局', 2025],
  [['11/24/26, 6:29 AM 某县财政局2025年政府信息公开工作年度报告'], '某县财政局', 2025],
  [['2023年某市政务公开工作年度报告'], '某市', 2023],
] as const)('%j', (lines, authority, year) => {
  expect(readTitle(lines, 'report.txt')).toMatchObject({ authority, year })
})

test('without a title the year is that of the period, or of the file’s name', () => {
  expect(readTitle(['本报告统计期限为2025年1月1日至2025年12月31日'], 'a.txt').year).toBe(2025)
  expect(readTitle(['正文'], '某局2024年政府信息公开年报.docx').year).toBe(2024)
})

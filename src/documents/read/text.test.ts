import { expect, test } from 'vitest'
import { usualLimits } from './limits.ts'
import { readPaperBytes } from './paper.ts'
import { readText } from './text.ts'

function linesOf(text: string): readonly string[] {
  const reading = readText(text, usualLimits)
  return reading.ok ? reading.blocks.map((block) => (block.kind === 'line' ? block.text : 'grid')) : []
}

test('keeps tabs and inner gaps, drops blank lines and heading marks', () => {
  expect(linesOf('# 标题\r\n\r\n规章\t0\t\t12  \n许可   97\n　　\n')).toEqual([
    '标题',
    '规章\t0\t\t12',
    '许可   97',
  ])
})

test('turns pipe rows into tabbed lines with their empty cells and drops separators', () => {
  expect(linesOf('| 结转 | 1 |  |\n|---|:--:|---|\n| 甲\\|乙 | **2** | 3 |')).toEqual([
    '结转\t1\t',
    '甲|乙\t2\t3',
  ])
})

test('reads html tables inside markdown as tables', () => {
  const reading = readText('## 表\n<table><tr><td>规章</td><td>0</td></tr></table>\n完', usualLimits)
  expect(reading.ok && reading.blocks.map((block) => block.kind)).toEqual(['line', 'grid', 'line'])
})

const regulationInGbk = [0xb9, 0xe6, 0xd5, 0xc2]

test.each([
  ['UTF-8 with a mark', [0xef, 0xbb, 0xbf, ...Buffer.from('规章 1')]],
  ['UTF-16', [0xff, 0xfe, ...Buffer.from('规章 1', 'utf16le')]],
  ['GBK', [...regulationInGbk, 0x20, 0x31]],
])('decodes %s', async (_, bytes) => {
  const reading = await readPaperBytes('a.txt', Uint8Array.from(bytes))
  expect(reading).toEqual({ ok: true, paper: { file: 'a.txt', blocks: [{ kind: 'line', text: '规章 1' }] } })
})

test('reads UTF-8 cut in the middle of a letter as UTF-8', async () => {
  const bytes = Buffer.from('政府信息公开工作年度报告'.repeat(200)).subarray(0, -1)
  const reading = await readPaperBytes('a.txt', bytes)
  const [line] = reading.ok ? reading.paper.blocks : []
  expect(line?.kind === 'line' && line.text.startsWith('政府信息公开工作年度报告政府')).toBe(true)
})

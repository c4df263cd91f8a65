import { expect, test } from 'vitest'
import { readHtml } from './html.ts'
import { usualLimits } from './limits.ts'
import { readPaperBytes } from './paper.ts'

/** Lines as text; each table row as its cells joined by |, spans behind. */
function shown(html: string): readonly string[] {
  const reading = readHtml(html, usualLimits)
  if (!reading.ok) return [reading.refusal]
  return reading.blocks.flatMap((block) =>
    block.kind === 'line'
      ? [block.text]
      : block.rows.map((row) =>
          row
            .map(
              ({ text, colSpan, rowSpan }) =>
                `${text}${colSpan + rowSpan > 2 ? `:${colSpan}x${rowSpan}` : ''}`,
            )
            .join('|'),
        ),
  )
}

test('breaks lines at blocks and breaks, and folds white space', () => {
  expect(shown('<div>一、<b>总体</b>情况<p>收到\n  申请&nbsp;3&nbsp;件<br>已办结</div>尾')).toEqual([
    '一、总体情况',
    '收到申请 3 件',
    '已办结',
    '尾',
  ])
})

test('keeps cells, blanks and spans', () => {
  expect(
    shown(
      '<table><tr><td rowspan=2 colspan="3">标<br>签<td>&nbsp;<tr><th>1<br>0</th><td>０</td></tr></table>',
    ),
  ).toEqual(['标签:3x2|', '1 0|０'])
})

test('leaves out scripts, styles and what is hidden', () => {
  expect(
    shown(
      '<script>x<y</script><style>p{}</style><p hidden>甲<p style="Display : none">乙<i>丙</i></p><p>丁</p>',
    ),
  ).toEqual(['丁'])
})

test('reads tables laid out inside another table in order', () => {
  expect(
    shown(
      '<table><tr><td>一、总体<p>正文</p><table><tr><td>规章</td><td>1</td></tr></table>二、尾</td></tr></table>完',
    ),
  ).toEqual(['一、总体', '正文', '规章|1', '二、尾', '完'])
})

test('keeps lines and tabs of preformatted text', () => {
  expect(shown('<pre>规章\t0\t\t1\n许可   2</pre>')).toEqual(['规章\t0\t\t1', '许可   2'])
})

test('reads a real report of 2019 with its three tables', async () => {
  const { readFile } = await import('node:fs/promises')
  const bytes = await readFile(new URL('../../../tests/cases/shanghai-office-2019.html', import.meta.url))
  const reading = await readPaperBytes('shanghai-office-2019.html', bytes)
  const grids = reading.ok
    ? reading.paper.blocks.flatMap((block) => (block.kind === 'grid' ? [block.rows] : []))
    : []
  expect(grids.map((rows) => rows.length)).toEqual([18, 26, 4])
  expect(grids[1]?.[3]?.map((cell) => cell.text).slice(1)).toEqual(['821', '35', '', '', '2', '1', '859'])
})

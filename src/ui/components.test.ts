import fc from 'fast-check'
import { h } from 'preact'
import { describe, expect, test } from 'vitest'
import { letterOf } from '../documents/write/letter/letters.fixture.ts'
import { Alert } from './alert.tsx'
import { DataTable } from './data-table.tsx'
import { DaysLeft } from './days-left.tsx'
import { ErrorSummary } from './error-summary.tsx'
import { LetterSheet } from './letter-sheet.tsx'
import { numbersShown } from './pagination.tsx'
import { render } from './render.ts'
import { articleMeta, siteMeta } from './site.ts'
import { TextField } from './text-field.tsx'

describe('whatever text a component is given', () => {
  test('stays text', () => {
    const hostile = `"><script>alert(1)</script><img src=x onerror="alert(1)">&`
    const drawn = render(
      h('div', null, [
        h(Alert, { state: 'info', title: hostile }),
        h(TextField, { name: 'a', label: hostile, value: hostile, mistake: hostile }),
        h(DataTable<string>, {
          caption: hostile,
          columns: [{ label: hostile, cell: (row) => row }],
          rows: [hostile],
          rowKey: (row) => row,
          empty: null,
        }),
      ]),
    )
    expect(drawn).not.toMatch(/<script|<img/u)
    expect(drawn.match(/&lt;script>/gu)?.length ?? 0).toBeGreaterThan(5)
  })
})

describe('a field with a mistake', () => {
  test('is tied to its words, which are the same as in the summary', () => {
    const mistake = { field: 'received', message: '请填写收到日期' }
    const drawn = render(
      h('form', null, [
        h(ErrorSummary, { mistakes: [mistake] }),
        h(TextField, {
          name: 'received',
          label: '收到日期',
          hint: '例如 2025-03-05',
          mistake: mistake.message,
        }),
      ]),
    )
    expect(drawn).toContain('<a href="#received">请填写收到日期</a>')
    expect(drawn).toContain('aria-describedby="received-hint received-mistake"')
    expect(drawn).toContain('aria-invalid="true"')
  })

  test('and no summary stands where nothing is wrong', () => {
    expect(render(h('form', null, h(ErrorSummary, { mistakes: [] })))).not.toContain('error-summary')
  })
})

test('days left are told in words and by a shape', () => {
  const drawn = (days: number) => render(h(DaysLeft, { date: '2025-10-29', days }))
  expect(drawn(12)).toContain('还有 12 天')
  expect(drawn(0)).toContain('今天到期')
  expect(drawn(-2)).toContain('已超过 2 天')
  expect(new Set([drawn(12), drawn(3), drawn(-2)].map((html) => /<path[^>]*>/u.exec(html)?.[0])).size).toBe(3)
})

test('page numbers: the first, the last, this one and its neighbours, and never two gaps in a row', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 400 }), (a, b) => {
      const [page, pages] = [Math.min(a, b), Math.max(a, b)]
      const shown = numbersShown(page, pages)
      const numbers = shown.filter((n) => n !== 0)
      expect(numbers).toEqual([...new Set(numbers)].sort((x, y) => x - y))
      expect(numbers[0]).toBe(1)
      expect(numbers.at(-1)).toBe(pages)
      expect(numbers).toContain(page)
      expect(shown.length).toBeLessThanOrEqual(9)
      shown.forEach((n, i) => {
        const [before = 0, after = 0] = [shown[i - 1], shown[i + 1]]
        if (n === 0) expect(after - before).toBeGreaterThan(1)
        else if (i > 0 && before !== 0) expect(n - before).toBe(1)
      })
    }),
  )
})

test('a letter on screen names what goes with it, as its paper does', () => {
  const letter = letterOf({ attachments: ['发放明细', '说明'] })
  const drawn = render(h(LetterSheet, { letter }))
  expect(drawn).toContain('<p>附件：1. 发放明细</p><p>2. 说明</p>')
  expect(render(h(LetterSheet, { letter: letterOf() }))).not.toContain('附件')
})

test('meta tags say only what the office has entered', () => {
  const site = {
    authority: '某局',
    name: '某局政府信息公开',
    domain: 'a.gov.cn',
    contact: { office: '办公室' },
  }
  expect(siteMeta(site)).toEqual([
    ['SiteName', '某局政府信息公开'],
    ['SiteDomain', 'a.gov.cn'],
  ])
  expect(articleMeta({ title: '年度报告', source: '某局' }).map(([name]) => name)).toEqual([
    'ArticleTitle',
    'ContentSource',
  ])
})

import type { Line, Paper } from '#office/annual-report/paper.ts'
import { type Halves, halvesOf } from './comparison-columns.ts'

/**
 * Splits a sheet that sets two years' reports side by side into one paper a year; any other paper comes back
 * alone. What the sheet itself adds (rates of repetition, differences, its own checks) belongs to neither.
 */
export function splitComparison(paper: Paper): readonly Paper[] {
  if (paper.blocks.some((block) => block.kind === 'grid')) return [paper]
  const texts = paper.blocks.map((block) => (block.kind === 'line' ? block.text : ''))
  const start = texts.findIndex((text) => yearsSideBySide(text) !== undefined)
  const years = yearsSideBySide(texts[start] ?? '')
  if (start < 0 || !years) return [paper]
  const title = titleOf(texts.slice(0, start))
  const reports = years.map((year) => newReport(year, title))
  shareOut(texts.slice(start + 1), reports)
  return reports.map(({ year, lines }) => ({
    file: `${paper.file}（${year}年）`,
    blocks: lines.map((text): Line => ({ kind: 'line', text })),
  }))
}

interface YearReport {
  readonly year: string
  readonly lines: string[]
}

function yearsSideBySide(text: string): readonly [string, string] | undefined {
  const found = /^\s*(20\d\d)\s*年(?:度)?报告(?:\s{3,}|\t+)(20\d\d)\s*年(?:度)?报告\s*$/u.exec(text)
  return found?.[1] && found[2] ? [found[1], found[2]] : undefined
}

/** 宿迁市 政务公开年报比对 names the authority and the kind of paper. */
function titleOf(before: readonly string[]): string | undefined {
  const found = before
    .map((text) => /^(.+?(?:年度报告|年报))\s*(?:比对|对比|对照|比较)/u.exec(text.trim())?.[1])
    .find((title) => title !== undefined)
  return found?.replace(/\s+/gu, '')
}

function newReport(year: string, title: string | undefined): YearReport {
  return { year, lines: title === undefined ? [] : [`${year}年${title}`] }
}

const sheetHeading = /^\s*([一二三四五六]、.+?)\s*[(（]重复率[:：][^)）]*[)）]\s*$/u
const yearAlone = /^\s*(20\d\d)\s*年(?:度)?报告\s*$/u

type Part = 'both' | 'own' | YearReport

/** Walks down the sheet: side by side, one year alone, or what is the sheet's own. */
function shareOut(texts: readonly string[], reports: readonly YearReport[]): void {
  let part: Part = 'both'
  let sideBySide: string[] = []
  let aloneFrom = 0
  const flush = () => {
    for (const halves of halvesOf(sideBySide)) deal(halves, reports)
    sideBySide = []
  }
  for (const text of texts) {
    const heading = sheetHeading.exec(text)?.[1]
    const alone = reports.find((report) => report.year === yearAlone.exec(text)?.[1])
    if (heading) {
      flush()
      // The heading may stand between a lone year's column heads and its values: it belongs before both.
      for (const report of reports) {
        report.lines.splice(report === part ? aloneFrom : report.lines.length, 0, heading)
      }
      if (part === 'own') part = 'both'
    } else if (alone) {
      flush()
      part = alone
      aloneFrom = alone.lines.length
    } else if (/差异分析|^\s*数据勾稽/u.test(text)) {
      flush()
      part = 'own'
    } else if (part === 'both') sideBySide.push(text)
    else if (part !== 'own') part.lines.push(tabbed(text))
  }
  flush()
}

function deal(halves: Halves, reports: readonly YearReport[]): void {
  halves.forEach((half, at) => {
    const text = tabbed(half)
    if (text !== '') reports[at]?.lines.push(text)
  })
}

function tabbed(text: string): string {
  return text.trim().replace(/\s{2,}/gu, '\t')
}

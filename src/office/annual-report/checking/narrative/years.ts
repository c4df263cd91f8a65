import type { Finding } from '../../finding.ts'
import { plain } from '../../reading/letters.ts'
import type { Report } from '../../report.ts'
import { found } from '../form-rules.ts'

/** The years a report names for itself: its period, its body, its plans. */
export function checkYears(report: Report): readonly Finding[] {
  const { year } = report
  if (year === null) return []
  const preamble = spaceless(report.preamble)
  const bodies = report.sections.map((section) => ({ id: section.id, text: spaceless(section.paragraphs) }))
  const whole = [preamble, ...bodies.map(({ text }) => text)].join('\n')
  return [
    ...wrongPeriods(whole, year),
    ...wrongTitles(`${preamble}\n${bodies.find(({ id }) => id === 'overview')?.text ?? ''}`, year),
    ...bodies.flatMap(({ id, text }) => (id === 'overview' ? wrongBody(text, year) : [])),
    ...bodies.flatMap(({ id, text }) => (id === 'problems' ? datedPlans(text, year) : [])),
  ]
}

function spaceless(paragraphs: readonly string[]): string {
  return plain(paragraphs.join('')).replace(/\s+/gu, '')
}

/** The period is always 1 January to 31 December of the reporting year, law.md §1.1. */
function wrongPeriods(text: string, year: number): Finding[] {
  const period = /(20\d\d)年?1月1日[起到至止,，\-—–~]{0,3}(?:(20\d\d)年?)?12月31日/gu
  return [...text.matchAll(period)].flatMap((match) => {
    const [said, from, to] = match
    const before = text.slice(Math.max(0, match.index - 30), match.index).replace(/^.*。/su, '')
    if (!/统计|数据|期限|时限|时间|报告/u.test(before)) return []
    const years = [from, to].filter((one) => one !== undefined).map(Number)
    if (years.every((one) => one === year)) return []
    return [
      found('narrative.year', 'error', [], {
        expected: `${year}年1月1日至${year}年12月31日`,
        actual: said,
        message: `文中统计期限写作「${said}」，但本报告是 ${year} 年度的。请改为 ${year} 年 1 月 1 日至 12 月 31 日。`,
      }),
    ]
  })
}

/** 现公布2024年政府信息公开工作年度报告 in the report of 2025; titles in 《》 of notices are theirs. */
function wrongTitles(text: string, year: number): Finding[] {
  const own = text
    .replace(/[《<〈][^》>〉]{0,120}[》>〉]/gu, '')
    .replace(/关于做好[^。,，]{0,60}?的(?:通知|要求)/gu, '')
  const titles =
    /(?:公布|发布|编制|公开|将)[^。,，]{0,25}?(20\d\d)年(?:度)?[^。,，]{0,6}(?:政府信息公开|政务公开)[^。,，]{0,6}(?:年度报告|年报|报告如下)/gu
  return [...own.matchAll(titles)].flatMap(([words, said]) =>
    Number(said) === year
      ? []
      : [
          found('narrative.year', 'warning', [], {
            expected: year,
            actual: Number(said),
            message: `文中「${words}」写的是 ${said} 年，但本报告是 ${year} 年度的。请核对年份。`,
          }),
        ],
  )
}

/** Sentences that open with last year, in a section that never opens one with its own: left over from last year's text. */
function wrongBody(text: string, year: number): Finding[] {
  const openings = [
    ...text.matchAll(/(?:^|[。；)])(?:[一二三四五]是)?(20\d\d)年(?:度)?[,，以]?[^。]{0,12}/gu),
  ]
  const old = openings.filter(([, said]) => Number(said) === year - 1)
  if (old.length === 0 || text.includes(`${year}年`)) return []
  const words = (old[0]?.[0] ?? '').replace(/^[。；)]/u, '')
  return [
    found('narrative.year', 'warning', [], {
      expected: year,
      actual: year - 1,
      message: `「总体情况」通篇没有提到 ${year} 年，却以「${words}……」叙述 ${year - 1} 年。是否沿用了上年的文字？请核对。`,
    }),
  ]
}

/** 2025年，我局将进一步 … in the report of 2025: a plan for a year that is over. 将 before a noun (将…纳入) is no plan. */
function datedPlans(text: string, year: number): Finding[] {
  const plans =
    /(?<!针对|对照|结合|根据)(20\d\d)年(?:度)?[,，]?(?:我[局镇乡委厅办区县市省旗州处部院]|我街道|我单位|本[局镇委]|[^。,，;；\d]{0,14})?[,，]?(?:将(?:进一步|继续|持续|着力|重点|不断|加强|加大|按照|根据|围绕|严格|深入|认真|切实|坚持|努力|全面|强化|完善|做好|采取|以|从|结合|紧紧|紧扣|聚焦|认真|着重|积极|充分|全力|紧盯|在)|(?:工作)?(?:计划|打算|工作安排))/gu
  return [...text.matchAll(plans)].flatMap(([words, said]) => {
    if (
      Number(said) > year ||
      Number(said) < year - 2 ||
      /针对|对照|对于|以来|存在|期间|完成|问题|不足|短板|基础|情况|工作中|以后/u.test(words)
    )
      return []
    return [
      found('narrative.year', 'warning', [], {
        expected: year + 1,
        actual: Number(said),
        message: `「${words}……」是今后的打算，却写了已经过去的 ${said} 年。请核对是否应为 ${year + 1} 年。`,
      }),
    ]
  })
}

import { plain } from './letters.ts'

export interface Title {
  readonly title: string
  readonly authority: string | null
  readonly year: number | null
}

/** A browser prints the day and hour before the title on every page. */
const printedAt = /^\d{1,4}[/-]\d{1,2}[/-]\d{1,4}[,，]?\s*(?:[上下]午)?\d{1,2}:\d{2}(?::\d{2})?\s*(?:[AP]M)?/u

/** A sentence of the preamble may end like a title: it says what it rests on. */
const sentence = /[。;,，]|^(?:根据|按照|依据|现将|为|编制)|本报告$/u

const titleEnd = /(?:年度报告|年报|工作(?:情况)?的?报告)$/u

/** The report's title among its first lines; it may be broken over two or three of them. */
export function readTitle(lines: readonly string[], file: string): Title {
  const first = lines.slice(0, 12).map((line) => plain(line).replace(printedAt, '').replace(/\s+/gu, ''))
  for (let at = 0; at < first.length; at++) {
    for (let length = 1; length <= 3; length++) {
      const title = first.slice(at, at + length).join('')
      if (isTitle(title)) return partsOf(title)
    }
  }
  const period = /(?:统计期限|时间)[^。]{0,12}?(20\d\d)年1月1日/u.exec(first.join(''))?.[1]
  const fromFile = partsOf(plain(file).replace(/\.[a-z]+$/iu, ''))
  return { title: '', authority: null, year: period ? Number(period) : fromFile.year }
}

function isTitle(text: string): boolean {
  return text.length <= 60 && /信息公开|政务公开/u.test(text) && titleEnd.test(text) && !sentence.test(text)
}

function partsOf(title: string): Title {
  const year = /(20[12]\d)年?度?/u.exec(title)?.[1]
  const authority = title
    .replace(/[(（]?20[12]\d年?度?[)）]?/u, '')
    .replace(/(?:关于)?(?:的)?(?:政府)?(?:信息|政务)公开.*$/u, '')
    .replace(/^(?:关于|发布)/u, '')
    .trim()
  return {
    title,
    authority:
      authority === '' || (/政府$/u.test(authority) === false && authority.length < 2) ? null : authority,
    year: year ? Number(year) : null,
  }
}

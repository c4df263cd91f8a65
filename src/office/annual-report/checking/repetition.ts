import type { SectionId } from '#law/report-form/form.ts'
import type { Finding } from '../finding.ts'
import type { Report } from '../report.ts'
import { found } from './form-rules.ts'
import { bareText, overlap, shinglesOf } from './shingles.ts'

/** Sections that are written afresh each year; the others hold tables. */
const written: readonly SectionId[] = ['overview', 'problems']
/** Shorter texts say the same things in the same words by necessity. */
const shortest = 150
const tooAlike = 0.85

/** The text of the year before again: figures and names apart, nearly all of it. */
export function checkRepetition(report: Report, previous?: Report): readonly Finding[] {
  if (previous === undefined) return []
  return written.flatMap((id) => {
    const [now, before] = [proseOf(report, id), proseOf(previous, id)]
    if (now.length < shortest || before.length < shortest) return []
    const share = overlap(shinglesOf(now), shinglesOf(before))
    return share < tooAlike
      ? []
      : [
          repeated(
            'repetition.last-year',
            share,
            report,
            id,
            `${previous.year ?? '上'}年报告（${previous.file}）`,
          ),
        ]
  })
}

/** Texts that stand in two reports of one call. Every report is compared with those that share enough of its letters. */
export function checkSiblings(reports: readonly Report[]): readonly Finding[] {
  return written.flatMap((id) => {
    const texts = reports.map((report) => shinglesIfLong(proseOf(report, id)))
    return likelyPairs(texts).flatMap(([a, b]) => {
      const [one, two] = [reports[a], reports[b]]
      if (one === undefined || two === undefined || isSameAuthority(one, two)) return []
      const share = overlap(texts[a] ?? new Set(), texts[b] ?? new Set())
      return share < tooAlike
        ? []
        : [repeated('repetition.sibling', share, one, id, `${two.authority ?? '另一单位'}（${two.file}）`)]
    })
  })
}

/** One report against those of other authorities of the same year, each apart. */
export function checkAgainstSiblings(report: Report, siblings: readonly Report[]): readonly Finding[] {
  return written.flatMap((id) => {
    const own = shinglesIfLong(proseOf(report, id))
    if (own.size === 0) return []
    return siblings.flatMap((sibling) => {
      const share = overlap(own, shinglesIfLong(proseOf(sibling, id)))
      const other = sibling.authority ?? '另一单位'
      return share < tooAlike ? [] : [repeated('repetition.sibling', share, report, id, `${other}年度报告`)]
    })
  })
}

function repeated(
  rule: Finding['rule'],
  share: number,
  report: Report,
  id: SectionId,
  other: string,
): Finding {
  const percent = `${Math.round(share * 100)}%`
  const heading = report.sections.find((section) => section.id === id)?.heading ?? id
  return found(rule, 'warning', [], {
    expected: null,
    actual: percent,
    message: `${report.file}「${heading}」与${other}的文字重复 ${percent}。请按本年、本单位的实际情况重写。`,
  })
}

function proseOf(report: Report, id: SectionId): string {
  const paragraphs = report.sections.find((section) => section.id === id)?.paragraphs ?? []
  return bareText(paragraphs.join(''), [report.authority])
}

function shinglesIfLong(text: string): ReadonlySet<number> {
  return text.length < shortest ? new Set() : shinglesOf(text)
}

/** Two reports of one authority are two years, not siblings. */
function isSameAuthority(a: Report, b: Report): boolean {
  return a.authority !== null && a.authority === b.authority && a.year !== b.year
}

/** One in thirty-two shingles stands for its text: texts that share few of these cannot be alike. */
const sampled = 32
/** Words that stand in more texts than this are compared along a chain, not each with each. */
const mostCompared = 24

function likelyPairs(texts: readonly ReadonlySet<number>[]): readonly (readonly [number, number])[] {
  const samples = texts.map(sample)
  const shared = new Map<number, number>()
  for (const own of holdersOf(samples)) {
    const reach = own.length > mostCompared ? 1 : own.length
    for (const [i, a] of own.entries()) {
      for (const b of own.slice(i + 1, i + 1 + reach)) {
        const pair = a * texts.length + b
        shared.set(pair, (shared.get(pair) ?? 0) + 1)
      }
    }
  }
  return [...shared].flatMap(([pair, count]): [number, number][] => {
    const [a, b] = [Math.floor(pair / texts.length), pair % texts.length]
    return count * 2 >= Math.min(samples[a]?.length ?? 0, samples[b]?.length ?? 0) ? [[a, b]] : []
  })
}

/** For every sampled shingle the texts that hold it, in order. */
function holdersOf(samples: readonly (readonly number[])[]): Iterable<readonly number[]> {
  const holders = new Map<number, number[]>()
  for (const [at, own] of samples.entries()) {
    for (const shingle of own) {
      const others = holders.get(shingle)
      if (others) others.push(at)
      else holders.set(shingle, [at])
    }
  }
  return holders.values()
}

function sample(text: ReadonlySet<number>): readonly number[] {
  return [...text].filter((shingle) => (shingle >>> 0) % sampled === 0)
}

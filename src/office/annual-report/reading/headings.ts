import type { ReportForm, Section } from '#law/report-form/form.ts'
import { labelKey, plain } from './letters.ts'
import type { Strip } from './strips.ts'

export interface Heading {
  readonly section: Section
  /** Which strip the heading stands in. */
  readonly at: number
  readonly ordinal: string
  readonly heading: string
}

const ordinal = /^[\s(]*([一二三四五六七八九十]{1,2})\s*[)、.,:\s]\s*/u

/** The headings of the six sections where they stand in the paper, in order, each section at most once. */
export function findHeadings(strips: readonly Strip[], form: ReportForm): readonly Heading[] {
  const found = strips.flatMap((strip, at) => {
    const heading = headingIn(strip, form)
    return heading ? [{ ...heading, at }] : []
  })
  return form.sections.flatMap((section) => {
    const named = found.filter((heading) => heading.section.id === section.id)
    return named.at(section.table ? -1 : 0) ?? []
  })
}

function headingIn(strip: Strip, form: ReportForm): Omit<Heading, 'at'> | undefined {
  if (strip.values.length > 0 || strip.labels.length > 2 || strip.text.length > 90) return undefined
  const text = plain(strip.text).trim()
  if (text.length > 45 || /[。;；!]/u.test(text)) return undefined
  const number = ordinal.exec(text)?.[1] ?? ''
  const words = labelKey(text.replace(ordinal, ''))
  const section = form.sections.find((candidate) =>
    [candidate.label, ...(candidate.spellings ?? [])].some((label) =>
      namesSection(words, labelKey(label), number),
    ),
  )
  return section && { section, ordinal: number, heading: text.replace(ordinal, '') }
}

/** A heading may carry a few letters of its own; without a number it must be the label and nothing else. */
function namesSection(words: string, label: string, number: string): boolean {
  if (words === label) return true
  return number !== '' && words.includes(label) && words.length <= label.length + 6
}

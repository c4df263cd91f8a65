import type { SectionText } from '../report.ts'
import type { Heading } from './headings.ts'
import type { Strip } from './strips.ts'

/** The words of a paper by section, without its tables; lines broken by the page's width are joined again. */
export function proseOf(
  strips: readonly Strip[],
  headings: readonly Heading[],
): { preamble: readonly string[]; sections: readonly SectionText[] } {
  const ordered = [...headings].sort((a, b) => a.at - b.at)
  const upTo = ordered[0]?.at ?? strips.length
  return {
    preamble: strips
      .slice(0, upTo)
      .filter(isProse)
      .map((strip) => strip.text),
    sections: ordered.map((heading, i) => ({
      id: heading.section.id,
      heading: heading.heading,
      ordinal: heading.ordinal,
      paragraphs: joined(strips.slice(heading.at + 1, ordered[i + 1]?.at ?? strips.length).filter(isProse)),
    })),
  }
}

function isProse(strip: Strip): boolean {
  return (
    !strip.isName &&
    strip.grid === undefined &&
    strip.labels.length > 0 &&
    !(strip.celled && strip.values.length > 1)
  )
}

/** A line that does not end a sentence runs on into the next, unless that one opens with a number of its own. */
function joined(strips: readonly Strip[]): readonly string[] {
  const paragraphs: string[] = []
  for (const { text } of strips) {
    const last = paragraphs.at(-1)
    const runsOn = last !== undefined && last.length > 20 && !/[。！？：；!?:;]["”』」)]?$/u.test(last)
    if (runsOn && !/^[(（]?[一二三四五六七八九十]{1,3}[)）、]/u.test(text))
      paragraphs[paragraphs.length - 1] = last + text
    else paragraphs.push(text)
  }
  return paragraphs
}

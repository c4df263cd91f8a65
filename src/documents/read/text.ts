import type { Line } from '#office/annual-report/paper.ts'
import type { BlocksReading } from './blocks-reading.ts'
import { readHtml } from './html.ts'
import type { ReadLimits } from './limits.ts'
import { trimSpacesAtEnd } from './trim.ts'

/** Reads plain text or markdown: each line that is not blank is a line; pipe rows become lines with tabs. */
export function readText(text: string, limits: ReadLimits): BlocksReading {
  if (/<table[\s>]/iu.test(text)) return readWithHtmlTables(text, limits)
  const lines = linesOf(text, limits.pieces)
  return lines.length > limits.pieces ? { ok: false, refusal: 'too-large' } : { ok: true, blocks: lines }
}

/** Text recognition often writes markdown with its tables in html. */
function readWithHtmlTables(text: string, limits: ReadLimits): BlocksReading {
  const blocks = []
  for (const part of text.split(/(<table[\s>][\s\S]*?<\/table\s*>)/iu)) {
    const reading = /^<table/iu.test(part) ? readHtml(part, limits) : undefined
    if (reading && !reading.ok) return reading
    for (const block of reading?.blocks ?? linesOf(part, limits.pieces)) blocks.push(block)
    if (blocks.length > limits.pieces) return { ok: false, refusal: 'too-large' }
  }
  return { ok: true, blocks }
}

/** Stops one past `most`, so that a file of nothing but line ends costs no memory. */
function linesOf(text: string, most: number): Line[] {
  const lines: Line[] = []
  for (const [raw] of text.matchAll(/[^\n\r\f\v\u2028\u2029]+/gu)) {
    const line = lineOf(raw)
    if (line !== undefined) lines.push({ kind: 'line', text: line })
    if (lines.length > most) break
  }
  return lines
}

/** Spaces at the start stay: beside a second column they say where the first one is empty. */
function lineOf(raw: string): string | undefined {
  const line = trimSpacesAtEnd(raw.replace(/[\uFEFF\u200B\0]/gu, ''))
  if (/^\s*\|.*\|$/u.test(line)) return pipeRow(line)
  if (line === '') return undefined
  return line.replace(/^\s{0,3}#{1,6}\s+/u, '').replaceAll('**', '')
}

function pipeRow(line: string): string | undefined {
  if (/^[\s|:-]+$/u.test(line) && line.includes('-')) return undefined
  return line
    .trim()
    .slice(1, -1)
    .split(/(?<!\\)\|/u)
    .map((cell) =>
      cell
        .replaceAll('\\|', '|')
        .replaceAll('**', '')
        .replace(/<br\s*\/?>/giu, '')
        .trim(),
    )
    .join('\t')
}

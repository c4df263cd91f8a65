import { Parser } from 'htmlparser2'
import { type BlockBuilder, newBlockBuilder } from './block-builder.ts'
import type { BlocksReading } from './blocks-reading.ts'
import type { ReadLimits } from './limits.ts'

type TagKind = 'block' | 'unseen' | 'table' | 'row' | 'cell'

/** One look-up a tag: what is not here is part of its line. */
const kinds: ReadonlyMap<string, TagKind> = new Map([
  ...named(
    'block',
    'address article aside blockquote body br caption center dd details div dl dt fieldset figcaption figure footer',
  ),
  ...named('block', 'form h1 h2 h3 h4 h5 h6 header hr li main nav ol option p pre section summary title ul'),
  ...named('unseen', 'script style noscript template iframe object svg textarea select button audio video'),
  ...named('table', 'table'),
  ...named('row', 'tr'),
  ...named('cell', 'td th'),
])

function named(kind: TagKind, names: string): readonly (readonly [string, TagKind])[] {
  return names.split(' ').map((name) => [name, kind])
}

/** Deeper than any page a browser or an office suite writes. */
const deepest = 2000
const chunk = 65_536

/** Reads html: block elements become lines, tables become grids; what a browser would not show is left out. */
export function readHtml(html: string, limits: ReadLimits): BlocksReading {
  const builder = newBlockBuilder(tidyHtmlLine)
  const page = newPage(builder)
  const parser = new Parser({
    onopentag: page.open,
    ontext: page.text,
    onclosetag: page.close,
  })
  for (let at = 0; at < html.length; at += chunk) {
    parser.write(html.length <= chunk ? html : html.slice(at, at + chunk))
    if (builder.pieces() > limits.pieces || page.depth() > deepest) return { ok: false, refusal: 'too-large' }
  }
  parser.end()
  return { ok: true, blocks: builder.finish() }
}

/** What is open while a page is read: how deep, since where nothing is shown, and whether line breaks count. */
function newPage(builder: BlockBuilder) {
  let depth = 0
  let unseenFrom = 0
  let preformatted = 0

  function open(name: string, attributes: Attributes): void {
    depth++
    if (unseenFrom > 0) return
    const kind = kinds.get(name)
    if (kind === 'unseen' || isHidden(attributes)) unseenFrom = depth
    else if (kind === 'block') {
      builder.breakLine()
      if (name === 'pre') preformatted++
    } else if (kind !== undefined) openTablePart(builder, kind, attributes)
  }

  function text(data: string): void {
    if (unseenFrom > 0) return
    if (preformatted === 0) builder.text(data)
    else eachLine(builder, data)
  }

  function close(name: string): void {
    if (unseenFrom === depth) unseenFrom = 0
    else if (unseenFrom === 0) {
      const kind = kinds.get(name)
      if (kind === 'block') {
        builder.breakLine()
        if (name === 'pre') preformatted--
      } else if (kind !== undefined) closeTablePart(builder, kind)
    }
    depth--
  }

  return { open, text, close, depth: () => depth }
}

type Attributes = Readonly<Record<string, string>>

function openTablePart(builder: BlockBuilder, kind: TagKind, attributes: Attributes): void {
  if (kind === 'table') builder.openTable()
  else if (kind === 'row') {
    if (!builder.inTable()) builder.breakLine()
    builder.openRow()
  } else if (builder.inTable()) {
    builder.openCell(spanOf(attributes.colspan, 100), spanOf(attributes.rowspan, 1000))
  }
}

/** Cells outside any table, as a page with crossed tags leaves them, become a line with tabs. */
function closeTablePart(builder: BlockBuilder, kind: TagKind): void {
  if (kind === 'table') builder.closeTable()
  else if (builder.inTable()) {
    if (kind === 'cell') builder.closeCell()
  } else if (kind === 'row') builder.breakLine()
  else builder.text(columnMark)
}

function eachLine(builder: BlockBuilder, data: string): void {
  const lines = data.replaceAll('\t', columnMark).replaceAll('  ', wideGap).split('\n')
  lines.forEach((line, at) => {
    if (at > 0) builder.breakLine()
    builder.text(line)
  })
}

function isHidden(attributes: Attributes): boolean {
  const { hidden, style } = attributes
  return hidden !== undefined || (style !== undefined && /display\s*:\s*none/iu.test(style))
}

/** A span as a browser takes it: at least 1, and never more than a form could have. */
function spanOf(value: string | undefined, most: number): number {
  if (value === undefined) return 1
  const span = Number.parseInt(value, 10)
  return span > 1 ? Math.min(span, most) : 1
}

/** Stand-ins that survive the folding of white space: a tab, and two spaces of preformatted text. */
const columnMark = '\uE000'
const wideGap = '\u00A0\u00A0'

const needsFolding = /[\t\n\r\f\u00A0\uE000\u200B\uFEFF]| {2}/

function tidyHtmlLine(raw: string): string {
  const trimmed = raw.trim()
  if (!needsFolding.test(trimmed)) return trimmed
  const folded = raw
    .replace(/[\u200B\uFEFF]/gu, '')
    .replace(/(?<=[\u3000-\u9FFF\uFF00-\uFFEF])[ \t]*[\r\n][ \t\r\n]*(?=[\u3000-\u9FFF\uFF00-\uFFEF])/gu, '')
    .replace(/[ \t\r\n\f]+/gu, ' ')
    .replaceAll('\u00A0', ' ')
  if (!folded.includes(columnMark)) return folded.trim()
  return folded
    .split(columnMark)
    .map((cell) => cell.trim())
    .join('\t')
    .trimEnd()
}

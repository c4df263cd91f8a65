import { Parser } from 'htmlparser2'
import { type BlockBuilder, newBlockBuilder, type OpenCell } from './block-builder.ts'
import type { BlocksReading } from './blocks-reading.ts'
import type { ReadLimits } from './limits.ts'
import { trimSpaces } from './trim.ts'

/** Deleted and moved-away text, floating boxes, old drawings of what is drawn anew, phonetic guides. */
const unseen = new Set(
  'w:del w:moveFrom w:txbxContent mc:Fallback w:rt w:pPrChange w:rPrChange w:tcPrChange'.split(' '),
)

const deepest = 2000
const chunk = 65_536

/** Reads `word/document.xml`. */
export function readDocumentXml(xml: string, limits: ReadLimits): BlocksReading {
  const builder = newBlockBuilder(trimSpaces)
  const body = newBody(builder)
  const parser = new Parser(
    { onopentag: body.open, ontext: body.text, onclosetag: body.close },
    { xmlMode: true },
  )
  for (let at = 0; at < xml.length; at += chunk) {
    parser.write(xml.slice(at, at + chunk))
    if (builder.pieces() > limits.pieces || body.depth() > deepest) return { ok: false, refusal: 'too-large' }
  }
  parser.end()
  if (!body.closed()) return { ok: false, refusal: 'damaged' }
  return { ok: true, blocks: builder.finish() }
}

type Attributes = Readonly<Record<string, string>>

function newBody(builder: BlockBuilder) {
  const merges = newMerges(builder)
  let depth = 0
  let unseenFrom = 0
  let inText = false
  let vanished = false
  let closed = false

  const opening: Readonly<Record<string, (attributes: Attributes) => void>> = {
    'w:tbl': merges.openTable,
    'w:tr': merges.openRow,
    'w:tc': merges.openCell,
    'w:gridSpan': (attributes) => merges.setColSpan(numberOf(attributes)),
    'w:gridBefore': (attributes) => merges.skip(numberOf(attributes)),
    'w:vMerge': (attributes) => merges.setMerged(attributes['w:val'] !== 'restart'),
    'w:p': builder.breakLine,
    'w:br': builder.breakLine,
    'w:cr': builder.breakLine,
    'w:tab': () => {
      if (!inProperties) builder.text(builder.inTable() ? ' ' : '\t')
    },
    'w:noBreakHyphen': () => builder.text('-'),
    'w:pPr': () => {
      inProperties = true
    },
    'w:r': () => {
      vanished = false
    },
    'w:vanish': (attributes) => {
      vanished = !inProperties && !['0', 'false', 'off'].includes(attributes['w:val'] ?? '')
    },
    'w:t': () => {
      inText = !vanished
    },
  }
  let inProperties = false

  const closing: Readonly<Record<string, () => void>> = {
    'w:t': () => {
      inText = false
    },
    'w:pPr': () => {
      inProperties = false
    },
    'w:p': builder.breakLine,
    'w:tc': merges.closeCell,
    'w:tbl': merges.closeTable,
    'w:document': () => {
      closed = true
    },
  }

  return {
    open: (name: string, attributes: Attributes) => {
      depth++
      if (unseenFrom > 0) return
      if (unseen.has(name)) unseenFrom = depth
      else if (Object.hasOwn(opening, name)) opening[name]?.(attributes)
    },
    text: (data: string) => {
      if (inText && unseenFrom === 0) builder.text(data)
    },
    close: (name: string, implied: boolean) => {
      if (unseenFrom === depth) unseenFrom = 0
      else if (unseenFrom === 0 && !implied && Object.hasOwn(closing, name)) closing[name]?.()
      depth--
    },
    depth: () => depth,
    closed: () => closed,
  }
}

function numberOf(attributes: Attributes): number {
  const value = Number.parseInt(attributes['w:val'] ?? '', 10)
  return value > 1 ? Math.min(value, 100) : 1
}

interface MergingTable {
  column: number
  cell: OpenCell | undefined
  /** The finished cell that a cell merged downwards in this column belongs to. */
  readonly above: Map<number, { rowSpan: number }>
}

/** Word writes every cell of a merged block; this joins the lower ones to the first. */
function newMerges(builder: BlockBuilder) {
  const tables: MergingTable[] = []
  let table: MergingTable | undefined

  function closeCell(): void {
    const cell = table?.cell
    if (!table || !cell) {
      builder.closeCell()
      return
    }
    const above = table.above.get(table.column)
    if (cell.continued && above) above.rowSpan++
    else cell.continued = false
    const closed = builder.closeCell()
    if (closed) table.above.set(table.column, closed)
    table.column += cell.colSpan
    table.cell = undefined
  }

  function openCell(): void {
    if (table) table.cell = builder.openCell(1, 1)
  }

  return {
    openTable: () => {
      builder.openTable()
      table = { column: 0, cell: undefined, above: new Map() }
      tables.push(table)
    },
    closeTable: () => {
      builder.closeTable()
      tables.pop()
      table = tables.at(-1)
    },
    openRow: () => {
      builder.openRow()
      if (table) table.column = 0
    },
    openCell,
    closeCell,
    setColSpan: (span: number) => {
      if (table?.cell) table.cell.colSpan = span
    },
    setMerged: (continued: boolean) => {
      if (table?.cell) table.cell.continued = continued
    },
    /** A row that starts further right keeps its place by an empty cell. */
    skip: (columns: number) => {
      openCell()
      if (table?.cell) table.cell.colSpan = columns
      closeCell()
    },
  }
}

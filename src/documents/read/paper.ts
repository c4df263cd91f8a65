import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Block, PaperReading } from '#office/annual-report/paper.ts'
import type { BlocksReading } from './blocks-reading.ts'
import { decodeText } from './decode.ts'
import { formatOf } from './format.ts'
import { readHtml } from './html.ts'
import { type ReadLimits, usualLimits } from './limits.ts'
import { readText } from './text.ts'

/**
 * Reads a published report (txt, markdown, html, docx, xlsx, pdf with text) as blocks, interpreting nothing.
 * What cannot be read comes back as a named refusal; nothing is thrown for a bad file.
 */
export async function readPaper(path: string, limits: ReadLimits = usualLimits): Promise<PaperReading> {
  const size = await fileSize(path)
  if (size === undefined) return { ok: false, refusal: 'not-found' }
  if (size > limits.fileBytes) return { ok: false, refusal: 'too-large' }
  const bytes = await readFile(path).catch(() => undefined)
  return bytes ? readPaperBytes(basename(path), bytes, limits) : { ok: false, refusal: 'not-found' }
}

/** Size in bytes; undefined for what is not a file. */
export async function fileSize(path: string): Promise<number | undefined> {
  const found = await stat(path).catch(() => undefined)
  return found?.isFile() ? found.size : undefined
}

/** The same for a file already in memory; `name` is what messages call it. */
export async function readPaperBytes(
  name: string,
  bytes: Uint8Array,
  limits: ReadLimits = usualLimits,
): Promise<PaperReading> {
  const reading = await readBlocks(bytes, limits)
  if (!reading.ok) return reading
  if (reading.blocks.some((block) => longestText(block) > limits.lineLetters)) {
    return { ok: false, refusal: 'too-large' }
  }
  return reading.blocks.length === 0
    ? { ok: false, refusal: 'empty' }
    : { ok: true, paper: { file: name, blocks: reading.blocks } }
}

function longestText(block: Block): number {
  if (block.kind === 'line') return block.text.length
  let longest = 0
  for (const row of block.rows) for (const cell of row) longest = Math.max(longest, cell.text.length)
  return longest
}

async function readBlocks(bytes: Uint8Array, limits: ReadLimits): Promise<BlocksReading> {
  const kind = formatOf(bytes)
  if (!kind.ok) return kind
  // The heavier readers are loaded only when a paper needs them: most are html.
  if (kind.format === 'zip') return (await import('./office-file.ts')).readOfficeFile(bytes, limits)
  if (kind.format === 'pdf') return (await import('./pdf.ts')).readPdf(bytes, limits)
  if (bytes.length > limits.textBytes) return { ok: false, refusal: 'too-large' }
  const text = decodeText(bytes)
  return kind.format === 'html' ? readHtml(text, limits) : readText(text, limits)
}

import { type FileHandle, open } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { type Verdict, verdicts } from '#office/annual-report/register/row-verdict.ts'
import type { ListedRow, RowPages } from '../../desk/importing/source.ts'

/** Rows of one page of the list. */
export const rowsPerPage = 50

const lists = ['all', 'import', 'fix', 'left-out'] as const
type ListName = (typeof lists)[number]

export interface RowListWriter {
  add(rows: readonly ListedRow[]): Promise<void>
  done(): Promise<RowPages>
}

/** The verdicts of all rows, in files of lines: however many there are, a page of them is read from its place. */
export async function rowListWriter(folder: string): Promise<RowListWriter> {
  const files = new Map<ListName, PagedLines>()
  for (const name of lists) files.set(name, await pagedLines(join(folder, `${name}.jsonl`)))
  const linesOf = (name: ListName) => files.get(name) ?? never(name)
  return {
    add: async (rows) => {
      const lines = rows.map((row) => ({ verdict: row.verdict, line: JSON.stringify(row) }))
      await linesOf('all').add(lines.map(({ line }) => line))
      for (const [verdict, own] of Map.groupBy(lines, (line) => line.verdict))
        await linesOf(verdict).add(own.map(({ line }) => line))
    },
    done: async () => {
      for (const file of files.values()) await file.close()
      const count = (verdict: Verdict) => linesOf(verdict).count()
      return {
        counts: { import: count('import'), fix: count('fix'), 'left-out': count('left-out') },
        page: async (verdict, page) => {
          const lines = await linesOf(verdict).page(page)
          return lines.map((line) => rowSchema.parse(JSON.parse(line)))
        },
      }
    },
  }
}

function never(name: string): never {
  throw new Error(`no list ${name}`)
}

const names = Object.keys(verdicts).filter((name): name is Verdict => Object.hasOwn(verdicts, name))
const rowSchema: z.ZodType<ListedRow> = z.object({
  sheet: z.string(),
  row: z.number(),
  verdict: z.enum(names),
  words: z.string(),
})

interface PagedLines {
  add(lines: readonly string[]): Promise<void>
  close(): Promise<void>
  count(): number
  page(page: number): Promise<readonly string[]>
}

async function pagedLines(path: string): Promise<PagedLines> {
  const file = await open(path, 'w', 0o600)
  /** Where each page begins, in bytes. */
  const begins: number[] = []
  let count = 0
  let at = 0
  return {
    add: async (lines) => {
      const bytes = lines.map((line) => {
        if (count++ % rowsPerPage === 0) begins.push(at)
        const written = Buffer.from(`${line}\n`)
        at += written.length
        return written
      })
      await file.appendFile(Buffer.concat(bytes))
    },
    close: () => file.close(),
    count: () => count,
    page: async (page) => {
      const from = begins[page - 1]
      if (from === undefined) return []
      return slice(path, from, (begins[page] ?? at) - from)
    },
  }
}

async function slice(path: string, from: number, bytes: number): Promise<readonly string[]> {
  const file: FileHandle = await open(path)
  try {
    const { buffer } = await file.read(Buffer.alloc(bytes), 0, bytes, from)
    return buffer
      .toString('utf8')
      .split('\n')
      .filter((line) => line !== '')
  } finally {
    await file.close()
  }
}

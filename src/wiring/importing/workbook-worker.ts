import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'
import { openZip } from '#documents/read/zip.ts'
import { openRegister } from '#documents/register/open.ts'
import type { RawRow } from '#office/annual-report/register/source.ts'
import { workbookLimits } from './workbook-limits.ts'
import type { WorkbookAnswer } from './workbook-rows.ts'

const { path, folder } = z.object({ path: z.string(), folder: z.string() }).parse(workerData)

parentPort?.postMessage(await read())

/** The rows of each sheet go to a file of lines, so that whoever imports them holds only some at a time. */
async function read(): Promise<WorkbookAnswer> {
  const zip = await openZip(await readFile(path), workbookLimits)
  const refusal = zip.ok ? await zip.zip.measure() : zip.refusal
  if (refusal !== undefined) return { ok: false, refusal }
  const opened = await openRegister(path)
  if (!opened.ok) return { ok: false, message: opened.message.replace(`${path}：`, '') }
  const sheets = []
  for (const { id, name, match, rows } of opened.source.sheets) {
    const lines = join(folder, `${id}.jsonl`)
    await writeFile(lines, await linesOf(rows()), { mode: 0o600 })
    sheets.push({ id, name, match, lines })
  }
  return { ok: true, sheets }
}

async function linesOf(batches: AsyncIterable<readonly RawRow[]>): Promise<string> {
  const lines: string[] = []
  for await (const rows of batches) for (const row of rows) lines.push(`${JSON.stringify(row)}\n`)
  return lines.join('')
}

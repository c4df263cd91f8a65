import { execFile, execFileSync } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inspectUpload } from '#documents/inspect/inspect.ts'
import { findLeaks } from '#documents/inspect/leaks/find-leaks.ts'
import { craftDocx, craftXlsx, documentXml, paragraph } from './office-files.ts'

const hasOffice = canRun('soffice')
const run = promisify(execFile)
let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'office-programs-'))
})
afterAll(() => rm(folder, { recursive: true }))

function canRun(program: string): boolean {
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

const filters: readonly (readonly [string, string, 'docx' | 'xlsx'])[] = [
  ['docx', 'docx', 'docx'],
  ['pdf', 'pdf', 'docx'],
  ['pdf', 'pdf:writer_pdf_Export:{"SelectPdfVersion":{"type":"long","value":"2"}}', 'docx'],
  ['xlsx', 'xlsx', 'xlsx'],
  ['pdf', 'pdf', 'xlsx'],
]

test.runIf(hasOffice).each(filters)(
  'what LibreOffice writes as %s (%s) from %s is taken',
  async (extension, filter, from) => {
    const source = join(folder, `source.${from}`)
    const body = documentXml(paragraph('政府信息公开申请书').repeat(200))
    await writeFile(source, from === 'docx' ? craftDocx({ main: body }) : craftXlsx())
    const out = await mkdtemp(join(folder, 'out-'))
    await run('soffice', [
      '--headless',
      `-env:UserInstallation=file://${folder}/profile`,
      '--convert-to',
      filter,
      '--outdir',
      out,
      source,
    ])
    const [name = ''] = await readdir(out)
    const path = join(out, name)
    const { size: bytes } = await stat(path)
    expect(name).toMatch(new RegExp(`\\.${extension}$`, 'u'))
    const verdict = await inspectUpload({ name, path, bytes, whole: true })
    expect(verdict).toMatchObject({ ok: true })
    if (verdict.ok) expect(await findLeaks(await readFile(path), verdict.media)).toEqual([])
  },
)

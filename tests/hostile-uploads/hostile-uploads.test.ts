import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inspectUpload } from '#documents/inspect/inspect.ts'
import { usualInspectLimits } from '#documents/inspect/limits.ts'
import type { Verdict } from '#documents/inspect/verdict.ts'
import { fileRefusalSentence } from '#office/files/file-words.ts'
import { allClasses } from './all-classes.ts'
import { eicar } from './eicar.ts'
import type { HostileFile } from './hostile-file.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hostile-uploads-'))
})
afterAll(() => rm(folder, { recursive: true }))

interface Outcome {
  readonly became: HostileFile['may'][number]
  readonly verdict: Verdict
  readonly seconds: number
}

/** What becomes of an upload: inspected, and scanned where inspection takes it. */
async function upload(file: HostileFile): Promise<Outcome> {
  const { name, make, claimed } = file
  const path = join(folder, 'upload')
  const bytes = make()
  await writeFile(path, bytes)
  const started = performance.now()
  const verdict = await inspectUpload({
    name,
    path,
    bytes: claimed ?? bytes.length,
    whole: file.whole ?? true,
  })
  const seconds = (performance.now() - started) / 1000
  if (!verdict.ok) return { became: verdict.refusal.reason, verdict, seconds }
  return { became: bytes.includes(eicar()) ? 'virus' : 'taken', verdict, seconds }
}

const costs: { about: string; seconds: number }[] = []

describe.each(allClasses)('$class', ({ files }) => {
  test.each(files)('$about ($name)', async (file) => {
    const { became, verdict, seconds } = await upload(file)
    costs.push({ about: file.about, seconds })
    expect(file.may).toContain(became)
    expect(seconds).toBeLessThan(10)
    if (!verdict.ok) expect(fileRefusalSentence(verdict.refusal)).toMatch(/^[^\n]*\p{Script=Han}[^\n]*。$/u)
  })
})

test('there are at least 300 of them, in 17 classes, and none needs its time to run out', () => {
  const files = allClasses.flatMap((one) => one.files)
  expect(allClasses).toHaveLength(17)
  expect(files.length).toBeGreaterThanOrEqual(300)
  if (process.env.SHOW_COSTS) {
    const slowest = costs.toSorted((a, b) => b.seconds - a.seconds).slice(0, 12)
    process.stderr.write(`${JSON.stringify(slowest, null, 1)}\n`)
    for (const one of allClasses) process.stderr.write(`${one.class}: ${one.files.length}\n`)
  }
  expect(Math.max(...costs.map(({ seconds }) => seconds))).toBeLessThan(usualInspectLimits.time / 1000)
})

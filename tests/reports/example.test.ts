import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { readPaper } from '#documents/read/paper.ts'
import { openRegister } from '#documents/register/open.ts'
import { buildReport } from '#office/annual-report/build.ts'
import { checkReport } from '#office/annual-report/checking/check.ts'
import { readReport } from '#office/annual-report/reading/report.ts'

const example = (path: string) =>
  fileURLToPath(new URL(`../../examples/weidong-2025/${path}`, import.meta.url))

test('the example register gives exactly the tables of the published report', async () => {
  const opened = await openRegister(example('register'))
  if (!opened.ok) throw new Error(opened.message)
  const built = await buildReport(opened.source, { authority: '卫东区人力资源和社会保障局', year: 2025 })
  if (!built.ok) throw new Error('the example has problems')
  const paper = await readPaper(example('seed-report.txt'))
  const reading = paper.ok ? readReport(paper.paper) : undefined
  if (reading === undefined) throw new Error('the seed report is not read')
  expect(checkReport(reading).cells).toEqual(Object.fromEntries(built.report.cells))
})

test('the seed report in the examples is the one of the cases', async () => {
  const kept = fileURLToPath(new URL('../cases/weidong-rsj-2025.txt', import.meta.url))
  expect(await readFile(example('seed-report.txt'), 'utf8')).toBe(await readFile(kept, 'utf8'))
})

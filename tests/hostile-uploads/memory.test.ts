import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { allClasses } from './all-classes.ts'
import { costsOf } from './costs.ts'

/** Those that cost most when all were measured. */
const heaviest = [
  'many pages that inflate to 30 MB',
  'a page that inflates to 300 MB',
  'a million references',
  '20 MB on one line',
  '20 MB of line ends',
  'twenty workbooks that inflate to 180 MB together',
  'a stream that inflates to 300 MB under a lock',
]

test('the heaviest hostile files cost less than 200 MB and ten seconds each', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'hostile-memory-'))
  const files = heaviest.flatMap((about) =>
    allClasses.flatMap((one) => one.files.filter((file) => file.about === about)),
  )
  const costs = await costsOf(files, folder)
  if (process.env.SHOW_COSTS) process.stderr.write(`${JSON.stringify(costs, null, 1)}\n`)
  expect(costs).toHaveLength(heaviest.length)
  for (const { about, seconds, mebibytes } of costs) {
    expect(seconds, about).toBeLessThan(10)
    expect(mebibytes, about).toBeLessThan(200)
  }
  await rm(folder, { recursive: true })
})

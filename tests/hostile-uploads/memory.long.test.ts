import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { allClasses } from './all-classes.ts'
import { costsOf } from './costs.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hostile-memory-'))
})
afterAll(() => rm(folder, { recursive: true }))

const files = allClasses.flatMap((one) => one.files)

/** In lots, so that the disk holds only some of them. */
const lots = Array.from({ length: Math.ceil(files.length / 40) }, (_, at) =>
  files.slice(40 * at, 40 * at + 40),
)

test.each(lots.map((lot, at) => ({ at, lot })))(
  'lot $at costs less than 200 MB and ten seconds a file',
  async ({ lot }) => {
    for (const { about, seconds, mebibytes } of await costsOf(lot, folder)) {
      expect(seconds, about).toBeLessThan(10)
      expect(mebibytes, about).toBeLessThan(200)
    }
  },
)

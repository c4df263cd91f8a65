import { chmod, chown, mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { scratchFolder } from '../../../tests/store/scratch.ts'
import { examineMachine } from './machine.ts'

let data: string
beforeAll(async () => {
  data = await scratchFolder()
})
afterAll(() => rm(data, { recursive: true, force: true }))

const found = async () => {
  const lines = await examineMachine(data, '2026-03-02T01:00:00.000Z')
  return lines.find(({ what }) => what === '数据目录')
}

describe('the doctor at the data folder', () => {
  it('is content with one that can be written', async () => {
    expect(await found()).toMatchObject({ state: 'good', found: data })
  })

  it.skipIf(process.getuid?.() !== 0)(
    'warns when another user runs the database and cannot pass: it would stop at its next checkpoint',
    async () => {
      await mkdir(join(data, 'database'))
      await chown(join(data, 'database'), 65_534, 65_534)
      expect(await found()).toMatchObject({ state: 'bad', fix: `请运行 chmod 711 ${data}。` })
      await chmod(data, 0o711)
      expect(await found()).toMatchObject({ state: 'good' })
    },
  )
})

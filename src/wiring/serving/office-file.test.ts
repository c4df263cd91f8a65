import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { authorityIdSchema } from '#office/authorities/authority.ts'
import { type OfficeFile, readOfficeFile, writeOfficeFile } from './office-file.ts'

let data: string
beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'gongkai-office-'))
})
afterAll(() => rm(data, { recursive: true }))

const file: OfficeFile = {
  district: authorityIdSchema.parse('district-1'),
  authority: authorityIdSchema.parse('authority-1'),
  origin: 'https://gk.example.gov.cn',
  proxy: ['10.1.2.3'],
  passwords: 'dengbao3',
  site: { name: '某局政府信息公开', domain: 'example.gov.cn', contact: { office: '办公室' } },
}

it('is read back as it was written, and leaves nothing else in the folder', async () => {
  expect(await readOfficeFile(data)).toBeUndefined()
  await writeOfficeFile(data, file)
  expect(await readOfficeFile(data)).toEqual(file)
  expect(await readdir(data)).toEqual(['office.json'])
})

describe('one that is wrong is told in one line, with the place', () => {
  it.each([
    ['{ "district": ', 'JSON'],
    ['[]', 'office.json'],
    [JSON.stringify({ ...file, passwords: 'none' }), '「passwords」'],
    [JSON.stringify({ ...file, origin: 'https://gk.example.gov.cn/path' }), '「origin」'],
    [JSON.stringify({ ...file, origin: 'gk.example.gov.cn' }), '「origin」'],
    [JSON.stringify({ ...file, proxy: ['10.1.2.3', 'proxy.example'] }), '「proxy.1」'],
    [JSON.stringify({ ...file, site: { ...file.site, contact: {} } }), '「site.contact.office」'],
    [JSON.stringify({ ...file, pasword: 'x' }), 'pasword'],
  ])('%s', async (written, place) => {
    await writeFile(join(data, 'office.json'), written)
    const refusal = await readOfficeFile(data).catch((error: Error) => error)
    expect(refusal).toMatchObject({ name: 'StoreRefusal', message: expect.stringContaining(place) })
    expect(refusal).toMatchObject({
      message: expect.stringMatching(/请改正后重新启动。$|改正后重新启动。$/u),
    })
  })
})

import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { openRegister } from '#documents/register/open.ts'
import { beginRegister } from '#store/register/head.ts'
import { openStore, type Store } from '#store/store.ts'
import { appendOf, wholeApplication } from '../../tests/store/acts.ts'
import { scratchFolder } from '../../tests/store/scratch.ts'
import { registerExport } from './register-export.ts'

let store: Store
let data: string
const said: string[] = []
beforeAll(async () => {
  vi.stubEnv('DATABASE_URL', '')
  for (const stream of [process.stdout, process.stderr]) {
    vi.spyOn(stream, 'write').mockImplementation((text) => said.push(String(text)) > 0)
  }
  data = await scratchFolder()
  store = await openStore({ kind: 'embedded', data })
  await beginRegister(store.db, 'a')
  await store.append('a', appendOf('applications/1', 0, wholeApplication('1')))
})
afterAll(async () => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
  await store.close()
  await rm(data, { recursive: true, force: true })
})

it('register export writes the register beside a gongkai at work, and never over another file', async () => {
  const path = join(data, '登记簿.xlsx')
  expect(await registerExport([path, '--data', data])).toBe(0)
  expect(said.splice(0).join('')).toContain('已写出 1 行')
  const opened = await openRegister(path)
  expect(opened.ok && opened.source.sheets.map(({ id }) => id)).toEqual(['applications'])
  expect(await registerExport([path, '--data', data])).toBe(2)
  expect(said.splice(0).join('')).toContain('已经存在')
  const noted = await store.db.selectFrom('sign_in_events').select(['what', 'by', 'account']).execute()
  expect(noted).toEqual([{ what: 'register-exported', by: 'operator', account: 'a' }])
})

it('register export says what is wrong with a call in one line', async () => {
  expect(await registerExport(['--data', data])).toBe(2)
  expect(await registerExport([join(data, 'b.xlsx'), '--data', data, '--authority', 'b'])).toBe(2)
  expect(said.splice(0).join('')).toContain('没有「b」的登记簿')
})

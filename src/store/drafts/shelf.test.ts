import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Scratch, scratch } from '../../../tests/store/scratch.ts'
import { type DraftShelf, draftLifetime, draftShelf } from './shelf.ts'

let office: Scratch
let shelf: DraftShelf
let now = Date.parse('2026-03-02T01:00:00Z')

beforeAll(async () => {
  office = await scratch()
  const { db, data } = office.store
  shelf = await draftShelf({ db, data, authority: 'a', now: () => now })
})
afterAll(() => office.close())

describe('a draft', () => {
  it('is read and changed by whoever holds its token', async () => {
    await shelf.change('one', (was) => `${was ?? ''}甲`)
    expect(await shelf.change('one', (was) => `${was ?? ''}乙`)).toBe('甲乙')
    expect(await shelf.read('one')).toBe('甲乙')
    expect(await shelf.read('two')).toBeUndefined()
  })

  it('cannot be read from the table, not even with the key file', async () => {
    await shelf.change('secret', () => '张三 13800000000')
    const rows = await office.owner.selectFrom('drafts').selectAll().execute()
    const key = await readFile(join(office.store.data, 'keys', 'drafts.key'))
    expect(key).toHaveLength(32)
    for (const { id, body } of rows) {
      expect(body.includes('1380000') || body.includes('张三')).toBe(false)
      expect(id).not.toContain('secret')
    }
  })

  it('opens no more when its row is moved to another token', async () => {
    await shelf.change('from', () => '甲')
    await shelf.change('to', () => '乙')
    const { body } = await office.owner
      .selectFrom('drafts')
      .select('body')
      .where('id', '=', shelf.idOf('from'))
      .executeTakeFirstOrThrow()
    await office.owner.updateTable('drafts').set({ body }).where('id', '=', shelf.idOf('to')).execute()
    await expect(shelf.read('to')).rejects.toThrow()
  })

  it('takes changes made at once one after another', async () => {
    const all = Array.from({ length: 20 }, () => shelf.change('many', (was) => `${Number(was ?? 0) + 1}`))
    await Promise.all(all)
    expect(await shelf.read('many')).toBe('20')
  })

  it('is gone two hours after it was last changed, and then from the table too', async () => {
    await shelf.change('old', () => '甲')
    now += draftLifetime - 1
    expect(await shelf.read('old')).toBe('甲')
    now += 1
    expect(await shelf.read('old')).toBeUndefined()
    expect(await shelf.change('old', (was) => was ?? '新')).toBe('新')
    expect(await shelf.purge()).toBeGreaterThan(0)
    const left = await office.owner.selectFrom('drafts').select('id').execute()
    expect(left).toEqual([{ id: shelf.idOf('old') }])
  })

  it('is gone when it is dropped', async () => {
    await shelf.change('gone', () => '甲')
    await shelf.drop('gone')
    expect(await shelf.read('gone')).toBeUndefined()
  })
})

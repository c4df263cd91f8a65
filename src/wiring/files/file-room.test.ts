import { randomBytes } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { filesAttached } from '#office/acts/kinds/application-files.ts'
import type { Upload } from '#office/files/stored-file.ts'
import { verifyBackup } from '#store/backup/verify.ts'
import { writeBackup } from '#store/backup/write.ts'
import { chunkBytes } from '#store/files/put.ts'
import { type Bureau, bureau, received } from '../../../tests/rooms/bureau.ts'
import { fileRoom, mostFileBytes, type Scanner } from './file-room.ts'

let office: Bureau
let verdict: Awaited<ReturnType<Scanner>> | Error = 'clean'
let choking: RegExp | undefined
const scanner: Scanner = async (body) => {
  if (choking?.test(Buffer.from(body).toString())) return 'unreachable'
  if (verdict instanceof Error) throw verdict
  return verdict
}
beforeAll(async () => {
  office = await bureau({ scanner })
})
afterAll(() => office.close())

let uploads = 0
async function upload(body: Uint8Array | string): Promise<Upload> {
  const path = join(office.office.store.data, `upload-${uploads++}`)
  await writeFile(path, body)
  return { name: '来件.txt', path, bytes: body.length, whole: true }
}

async function takenIn(body: Uint8Array | string) {
  const { rooms, id } = office
  const answer = await rooms.files.take(id, await upload(body))
  if (!answer.ok) throw new Error(answer.refusal.reason)
  return answer.file
}

const stateOf = async (file: { readonly id: Awaited<ReturnType<typeof takenIn>>['id'] }) =>
  (await office.rooms.files.find(office.id, [file.id]))[0]?.state

describe('a file', () => {
  it('comes out as it went in, whatever its length', async () => {
    const { rooms, id } = office
    verdict = 'clean'
    for (const length of [1, chunkBytes - 1, chunkBytes, chunkBytes + 1, 3 * chunkBytes]) {
      const body = randomBytes(length)
      const file = await takenIn(body)
      const kept = Buffer.from((await rooms.files.open(id, file.id)) ?? [])
      expect(kept.equals(body), `${length}`).toBe(true)
    }
  })

  it('is not taken where it is too long or the scanner finds something', async () => {
    const { rooms, id } = office
    const long = { ...(await upload('x')), bytes: mostFileBytes + 1 }
    expect(await rooms.files.take(id, long)).toMatchObject({ refusal: { reason: 'too-big' } })
    const cut = { ...(await upload('x')), whole: false }
    expect(await rooms.files.take(id, cut)).toMatchObject({ refusal: { reason: 'too-big' } })
    verdict = { virus: 'Eicar-Test-Signature' }
    const before = await countFiles()
    expect(await rooms.files.take(id, await upload('eicar'))).toEqual({
      ok: false,
      refusal: { reason: 'virus', name: 'Eicar-Test-Signature' },
    })
    expect(await countFiles()).toBe(before)
  })

  it('waits while the scanner cannot be reached, and is never opened before it said clean', async () => {
    const { rooms, id } = office
    for (const down of ['unreachable', new Error('broken pipe')] as const) {
      verdict = down
      const file = await takenIn('等候')
      expect(file.state).toEqual({ state: 'waiting' })
      await rooms.files.retry()
      expect(await stateOf(file)).toEqual({ state: 'waiting' })
      expect(await rooms.files.open(id, file.id)).toBeUndefined()
      verdict = 'clean'
      await rooms.files.retry()
      expect(await stateOf(file)).toEqual({ state: 'clean' })
      expect((await rooms.files.open(id, file.id))?.toString()).toBe('等候')
    }
  })

  it('that the scanner always chokes on does not hold up those behind it', async () => {
    const { rooms, id } = office
    verdict = 'unreachable'
    const stuck = []
    for (let i = 0; i < 7; i++) stuck.push(await takenIn(`噎住-${i}`))
    const behind = await takenIn('后来的')
    choking = /噎住/u
    verdict = 'clean'
    for (let minute = 0; minute < 4; minute++) await rooms.files.retry()
    expect(await stateOf(behind)).toEqual({ state: 'clean' })
    for (const file of stuck) expect(await stateOf(file)).toEqual({ state: 'waiting' })
    choking = undefined
    await rooms.files.retry()
    for (const file of stuck) expect((await rooms.files.open(id, file.id))?.toString()).toMatch(/^噎住/u)
  })

  it('is kept under a name that every system takes', async () => {
    const { rooms, id } = office
    verdict = 'clean'
    const odd = { ...(await upload('名称')), name: '../CON\u202E.txt' }
    expect(await rooms.files.take(id, odd)).toMatchObject({ ok: true, file: { name: '_CON.txt' } })
  })

  it('that waited and is found to carry something stays closed for good', async () => {
    const { rooms, id } = office
    verdict = 'unreachable'
    const file = await takenIn('坏的')
    verdict = { virus: 'Eicar-Test-Signature' }
    await rooms.files.retry()
    const refused = { state: 'refused', because: { reason: 'virus', name: 'Eicar-Test-Signature' } }
    expect(await stateOf(file)).toEqual(refused)
    verdict = 'clean'
    await rooms.files.retry()
    expect(await stateOf(file)).toEqual(refused)
    expect(await rooms.files.open(id, file.id)).toBeUndefined()
  })

  it('of another authority is not there', async () => {
    verdict = 'clean'
    const file = await takenIn('本机关的')
    const other = 'weidong-office' as typeof office.id
    expect(await office.rooms.files.find(other, [file.id])).toEqual([])
    expect(await office.rooms.files.open(other, file.id)).toBeUndefined()
  })

  it('that nobody sent off is deleted after a day, one that an act names is not', async () => {
    const { id } = office
    const sent = await takenIn('寄出的')
    const left = await takenIn('没有寄出的')
    await received(office, 'with-file', {}, [{ id: sent.id, purpose: 'application' }])
    const leftAt = Date.parse(left.addedAt)
    const kept = async (after: number) => {
      const inspector = {
        inspect: async () => ({ ok: true, media: 'txt' }) as const,
        leaksOf: async () => [],
      }
      const later = fileRoom(office.office.store, inspector, undefined, () => leftAt + after)
      await later.retry()
      await later.close()
      return (await later.find(id, [sent.id, left.id])).map((file) => file.id)
    }
    const day = 24 * 60 * 60_000
    expect(await kept(day)).toEqual([sent.id, left.id])
    expect(await kept(day + 1)).toEqual([sent.id])
  })

  it('is deleted with its content when its sender takes it back, unless an act names it', async () => {
    const { rooms, id } = office
    const sent = await takenIn('已经寄出的复印件')
    const back = await takenIn('收回的复印件')
    await received(office, 'with-dropped', {}, [{ id: sent.id, purpose: 'identity' }])
    for (const file of [sent, back]) await rooms.files.drop(id, file.id)
    expect((await rooms.files.find(id, [sent.id, back.id])).map((file) => file.id)).toEqual([sent.id])
    expect(await office.rowsWith('收回的复印件')).toBe(0)
    expect(await office.rowsWith('已经寄出的复印件')).toBe(1)
  })

  it('belongs to one case: another cannot name it', async () => {
    const file = await takenIn('甲案的')
    await received(office, 'first-owner', {}, [{ id: file.id, purpose: 'application' }])
    const stealing = received(office, 'second-owner', {}, [{ id: file.id, purpose: 'application' }])
    await expect(stealing).rejects.toThrow('file-missing')
    const { matter } = await received(office, 'third-owner')
    const forged = office.office.store.append(office.id, {
      matter,
      expectedVersion: 2,
      recordedAt: '2025-09-25T01:00:00.000Z',
      by: 'handler-1',
      record: { acts: [filesAttached.ofFiles(office.today(), [{ ...file, purpose: 'application' }])] },
    })
    await expect(forged).rejects.toThrow('names files it has not')
  })

  it('is in the backup, and the backup verifies', async () => {
    const { store } = office.office
    await takenIn(randomBytes(2 * chunkBytes + 5))
    const file = join(store.data, '..', `files-${process.pid}.backup`)
    await writeBackup(store, file, '2026-03-02T00:00:00.000Z')
    expect(await verifyBackup(file)).toMatchObject({ differences: [] })
  })
})

async function countFiles(): Promise<number> {
  const { db } = office.office.store
  const row = await db
    .selectFrom('files')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  return row.n
}

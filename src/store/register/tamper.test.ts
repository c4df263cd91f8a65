import { createPublicKey } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { appendOf, granted, registered, wholeApplication } from '../../../tests/store/acts.ts'
import { flips } from '../../../tests/store/flips.ts'
import { type Scratch, scratch } from '../../../tests/store/scratch.ts'
import { type Checkpoint, isSignedCheckpoint, readCheckpoint } from './checkpoint.ts'
import { makeCheckpoint } from './checkpoints.ts'
import { beginRegister } from './head.ts'
import { signingKey } from './keys.ts'
import { verifyChain } from './verify.ts'

let office: Scratch
let checkpoint: Checkpoint
let note: string
beforeAll(async () => {
  office = await scratch()
  const { db, append, data } = office.store
  for (const authority of ['a', 'other']) {
    await beginRegister(db, authority)
    await append(authority, appendOf('applications/1', 0, [registered('1')]))
    await append(authority, appendOf('applications/1', 1, [granted()]))
    await append(authority, appendOf('applications/2', 0, wholeApplication('2')))
  }
  note = await makeCheckpoint(db, data, 'a', '2026-03-02T00:00:00.000Z')
  checkpoint = readCheckpoint(note) ?? expect.fail('no checkpoint')
})
afterAll(() => office.close())

/** Verifies after a change by someone with all rights, and takes the change back. */
async function foundAfter(change: (tx: Scratch['owner']) => Promise<unknown>): Promise<readonly string[]> {
  const kept: string[] = []
  const undo = new Error('taken back')
  await office.owner
    .transaction()
    .execute(async (tx) => {
      await change(tx)
      const { faults } = await verifyChain(joining(tx), 'a', { checkpoints: [checkpoint] })
      kept.push(...faults.map((fault) => fault.fault))
      throw undo
    })
    .catch((error: unknown) => {
      if (error !== undo) throw error
    })
  return kept
}

/** Lets the verifier read what this transaction has changed and not committed. */
function joining(tx: Scratch['owner']): Scratch['owner'] {
  const inside = {
    setIsolationLevel: () => inside,
    setAccessMode: () => inside,
    execute: (read: (t: unknown) => unknown) => read(tx),
  }
  return new Proxy(tx, {
    get: (target, key) => (key === 'transaction' ? () => inside : Reflect.get(target, key)),
  })
}

describe('a register someone with all rights has changed (T22)', () => {
  it('verifies as long as nobody has', async () => {
    expect(await foundAfter(async () => {})).toEqual([])
  })

  it('gives itself away at every byte of every act', async () => {
    const tried = { found: 0, refused: 0, unchanged: 0 }
    for (const flip of await flips(office.owner, 'a')) {
      let changed = false
      const found = await foundAfter(async (tx) => {
        changed = await flip.change(tx)
      }).catch(refusedByDatabase)
      if (found === 'refused') tried.refused++
      else if (!changed) tried.unchanged++
      else {
        expect(found, flip.name).not.toEqual([])
        tried.found++
      }
    }
    expect(tried.found).toBeGreaterThan(700)
    expect(tried.unchanged).toBeLessThan(20)
  })

  it.each([
    [
      'an act deleted in the middle',
      sql`delete from acts where authority_id = 'a' and number = 2`,
      'act-missing',
    ],
    ['the last act cut off', sql`delete from acts where authority_id = 'a' and number = 4`, 'tail-cut'],
    [
      'a personal part deleted',
      sql`delete from act_personal where authority_id = 'a' and number = 1`,
      'personal-missing',
    ],
    [
      'a personal part put beside an act that has none',
      sql`insert into act_personal values ('a', 2, '\\x00', '{}')`,
      'personal-unexpected',
    ],
    [
      'a personal part without an act',
      sql`insert into act_personal values ('a', 9, '\\x00', '{}')`,
      'personal-unexpected',
    ],
    [
      'another register in its place, whole and sound',
      sql`with gone as (delete from acts where authority_id = 'a'), p as (delete from act_personal where authority_id = 'a')
        update registers set size = 0, head = decode(repeat('00', 32), 'hex') where authority_id = 'a'`,
      'tail-cut',
    ],
  ])('gives away %s', async (_, change, fault) => {
    expect(await foundAfter((tx) => change.execute(tx))).toContain(fault)
  })

  it('gives away two acts that changed places', async () => {
    const swap = sql`
      update acts set number = case number when 1 then 102 else 101 end where authority_id = 'a' and number in (1, 2)`
    const back = sql`update acts set number = number - 100 where authority_id = 'a' and number > 100`
    const found = await foundAfter(async (tx) => {
      await swap.execute(tx)
      await back.execute(tx)
    })
    expect(found).toContain('act-changed')
  })

  it('gives away a register rebuilt with all hashes right, by the checkpoint others hold', async () => {
    const { db, append } = office.store
    await beginRegister(db, 'rebuilt')
    await append('rebuilt', appendOf('applications/1', 0, [registered('1')]))
    await append('rebuilt', appendOf('applications/1', 1, [granted('2026-01-19')]))
    await append('rebuilt', appendOf('applications/2', 0, wholeApplication('2')))
    expect((await verifyChain(db, 'rebuilt')).faults).toEqual([])
    expect((await verifyChain(db, 'rebuilt', { checkpoints: [checkpoint] })).faults).toEqual([
      { fault: 'rebuilt', checkpoint: 4 },
    ])
  })

  it('cannot pass off a checkpoint that was altered after signing', async () => {
    const key = await signingKey(office.store.data, 'ed25519')
    expect(isSignedCheckpoint(note, key.public)).toBe(true)
    for (let i = 0; i < note.length; i++) {
      const other = note[i] === '0' ? '1' : '0'
      expect(isSignedCheckpoint(note.slice(0, i) + other + note.slice(i + 1), key.public), `${i}`).toBe(false)
    }
    expect(createPublicKey(key.private).equals(key.public)).toBe(true)
  })

  it('cannot spell a signed checkpoint in other letters that mean the same', async () => {
    const key = await signingKey(office.store.data, 'ed25519')
    const size = note.split('\n')[1] ?? ''
    expect(isSignedCheckpoint(note.replace(`\n${size}\n`, `\n0${size}\n`), key.public)).toBe(false)
    // The last letter of a root carries two bits that no byte of it needs.
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
    const respelled = note.replace(
      /.=\nhead /u,
      (end) => `${alphabet[alphabet.indexOf(end[0] ?? '') + 1]}=\nhead `,
    )
    expect(readCheckpoint(respelled)).toEqual(readCheckpoint(note))
    expect(respelled).not.toBe(note)
    expect(isSignedCheckpoint(respelled, key.public)).toBe(false)
  })
})

/** A change the column's type does not hold never gets into the table at all. */
function refusedByDatabase(error: unknown): 'refused' {
  if (error instanceof Error && 'code' in error && /^2[23]/u.test(String(error.code))) return 'refused'
  throw error
}

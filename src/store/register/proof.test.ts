import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { appendOf, wholeApplication } from '../../../tests/store/acts.ts'
import { type Scratch, scratch } from '../../../tests/store/scratch.ts'
import { isSignedCheckpoint } from './checkpoint.ts'
import { checkpointNotes, makeCheckpoint } from './checkpoints.ts'
import { beginRegister } from './head.ts'
import { signingKey } from './keys.ts'
import { type Proof, proofHolds, proofSchema, proveAct } from './proof.ts'

let office: Scratch
beforeAll(async () => {
  office = await scratch()
})
afterAll(() => office.close())

const at = '2026-03-02T00:00:00.000Z'

describe.each([
  ['sha256', 'ed25519'],
  ['sm3', 'sm2'],
] as const)('the proof of one act in a register hashed by %s and signed by %s', (algorithm, kind) => {
  let proofs: readonly Proof[]

  beforeAll(async () => {
    const { db, append, data } = office.store
    await beginRegister(db, algorithm, algorithm)
    for (let i = 0; i < 7; i++)
      await append(algorithm, appendOf(`applications/${i}`, 0, wholeApplication(`${i}`)))
    const note = await makeCheckpoint(db, data, algorithm, at)
    const key = await signingKey(data, kind)
    const made = await Promise.all(
      Array.from({ length: 14 }, (_, i) => proveAct(db, i + 1, note, key.public)),
    )
    proofs = made.map((proof) => proof ?? expect.fail('no proof'))
  })

  it('holds for every act, read back from its file', () => {
    for (const proof of proofs)
      expect(proofHolds(proofSchema.parse(JSON.parse(JSON.stringify(proof))))).toBe(true)
  })

  it('holds without the personal part, for whoever need not see it', () => {
    for (const proof of proofs) expect(proofHolds({ ...proof, personal: null })).toBe(true)
  })

  it('does not hold when anything in it is another', () => {
    const [proof, other] = [proofs[4] ?? expect.fail('no proof'), proofs[6] ?? expect.fail('no proof')]
    const forged: readonly Proof[] = [
      { ...proof, previous: other.previous },
      { ...proof, path: other.path },
      { ...proof, path: proof.path.slice(1) },
      { ...proof, facts: { ...proof.facts, text: proof.facts.text.replace('company', 'person') } },
      { ...proof, facts: { ...proof.facts, salt: other.facts.salt } },
      { ...proof, personal: other.personal },
      ...Object.keys(proof.entry).map((key) => ({
        ...proof,
        entry: { ...proof.entry, [key]: changed(proof, key) },
      })),
      { ...proof, checkpoint: proof.checkpoint.replace('\n14\n', '\n15\n') },
      { ...proof, checkpoint: proof.checkpoint.replace(at, '2026-03-03T00:00:00.000Z') },
    ]
    for (const [i, one] of forged.entries()) expect(proofHolds(one), `forgery ${i}`).toBe(false)
  })

  it('does not hold by another key', async () => {
    const another = await signingKey(`${office.store.data}/another`, kind)
    for (const proof of proofs) expect(proofHolds(proof, another.public)).toBe(false)
  })

  it('needs one checkpoint for a register that did not grow', async () => {
    const { db, data } = office.store
    const again = await makeCheckpoint(db, data, algorithm, '2026-04-01T00:00:00.000Z')
    expect(await checkpointNotes(db, algorithm)).toEqual([again])
    expect(isSignedCheckpoint(again, (await signingKey(data, kind)).public)).toBe(true)
  })
})

function changed(proof: Proof, key: string): unknown {
  const value = Object.entries(proof.entry).find(([name]) => name === key)?.[1]
  if (key === 'algorithm') return value === 'sm3' ? 'sha256' : 'sm3'
  if (typeof value === 'number') return value + 1
  if (value === null) return '00'.repeat(32)
  return /^[0-9a-f]{64}$/u.test(String(value)) ? '00'.repeat(32) : `${value}x`
}

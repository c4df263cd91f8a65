import { afterAll, beforeAll, expect, it } from 'vitest'
import type { MatterId } from '#office/acts/act.ts'
import { type Case, isSettled, proposedIn } from '#office/applications/case/case.ts'
import { fileOf, type Played } from '#office/applications/playing/play.fixture.ts'
import { turns } from '#office/applications/playing/turns.fixture.ts'
import { type Scratch, scratch } from '../../../tests/store/scratch.ts'
import { beginRegister } from '../register/head.ts'
import { rebuildRegister } from '../register/rebuild.ts'
import { listCases, openCases } from './read.ts'

let office: Scratch
beforeAll(async () => {
  office = await scratch()
  await beginRegister(office.store.db, 'a')
})
afterAll(() => office.close())

/** The ends that random clerks, applicants and third parties brought cases to. */
function ends(histories: number): readonly Played[] {
  const found = new Map<unknown, Played>()
  turns(({ before, after }) => {
    found.delete(before.acts)
    found.set(after.acts, after)
  }, histories)
  return [...found.values()]
}

/** Act by act, each by whoever did it, as a register would get them. */
async function record(matter: MatterId, { acts }: Played): Promise<void> {
  for (const [version, { by, ...act }] of acts.entries()) {
    const answer = await office.store.append('a', {
      matter,
      expectedVersion: version,
      recordedAt: '2026-03-02T00:00:00.000Z',
      by,
      record: { acts: [act] },
    })
    if (!answer.ok) throw new Error(answer.refusal)
  }
}

it('rows of cases are what their acts come to, whatever happened in them', async () => {
  const { db } = office.store
  const played = ends(40)
  await Promise.all(played.map((one, at) => record(`applications/${at}`, one)))
  const files = played.map(fileOf)
  const byText = (list: readonly Case[]) => list.map((file) => JSON.stringify(sorted(file))).toSorted()
  expect(byText(await openCases(db, 'a'))).toEqual(byText(files.filter((file) => !isSettled(file))))
  const { items, total } = await listCases(db, 'a', {}, { skip: 0, limit: 1_000 })
  expect(total).toBe(files.length)
  expect(items.map(({ stage }) => stage).toSorted()).toEqual(files.map(({ stage }) => stage).toSorted())
  expect(new Set(files.map(({ stage }) => stage)).size).toBeGreaterThan(4)
  const waiting = (await openCases(db, 'a')).filter((file) => proposedIn(file) !== null).length
  expect(waiting).toBe(files.filter((file) => proposedIn(file) !== null).length)
  expect((await rebuildRegister(db, 'a')).corrected).toEqual([])
})

/** JSON comes back with its keys in another order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => a.localeCompare(b))
      .map(([key, inner]) => [key, sorted(inner)]),
  )
}

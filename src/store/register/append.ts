import type { Transaction } from 'kysely'
import { type Act, type MatterId, type NewAct, type SectionId, sectionOf } from '#office/acts/act.ts'
import { personalErased } from '#office/acts/kinds/personal-erased.ts'
import type { Database } from '../database/tables.ts'
import { followActs } from '../files/follow-acts.ts'
import { refreshers } from '../read-tables.ts'
import { addFlows } from './flow-counts.ts'
import { type Head, lockHead, moveHead } from './head.ts'
import { historiesOf } from './history.ts'
import { erasePersonal, insertActs } from './insert.ts'
import { openCounters, type Series } from './numbers.ts'
import type { Change } from './refresh.ts'
import { type SealedAct, seal } from './seal.ts'

/** Acts for one matter, decided on what it was at `expectedVersion` (0 for a new matter). */
export interface Append {
  readonly matter: MatterId
  readonly expectedVersion: number
  /** The moment, ISO 8601 in UTC to the millisecond. */
  readonly recordedAt: string
  readonly by: string
  readonly record: Recording
  /** Acts of other matters that stand or fall with these, by the same person at the same moment. */
  readonly beside?: readonly Beside[]
}

export interface Beside {
  readonly matter: MatterId
  readonly expectedVersion: number
  readonly acts: readonly NewAct[]
}

/** The acts as they are, or acts that carry the next number of a series: it is given only if they are recorded. */
export type Recording =
  | { readonly acts: readonly NewAct[] }
  | { readonly numberedIn: Series; readonly acts: (number: number) => readonly NewAct[] }

export type Appended =
  | { readonly ok: true; readonly acts: readonly Act[]; readonly number: number | null }
  /** Another was quicker: these acts came since. Nothing was recorded. */
  | { readonly ok: false; readonly refusal: 'changed-meanwhile'; readonly since: readonly Act[] }

/**
 * Records acts of one authority in this transaction: chained, rows and yearly figures refreshed. Each append stands or
 * falls alone, in the order given; they share the statements. Answers are in the same order.
 */
export async function appendAll(
  tx: Transaction<Database>,
  authority: string,
  appends: readonly Append[],
): Promise<readonly Appended[]> {
  const head = await lockHead(tx, authority)
  const before = await historiesOf(tx, authority, [...new Set(appends.flatMap(mattersOf))])
  const series = appends.flatMap(({ record }) => ('numberedIn' in record ? [record.numberedIn] : []))
  const counters = await openCounters(tx, authority, series)
  const after = new Map(before)
  const sealed: SealedAct[] = []
  let end: Head = head

  function appendOne(append: Append): Appended {
    const { record, matter, recordedAt, by, beside = [] } = append
    for (const { matter, expectedVersion } of [append, ...beside]) {
      const known = after.get(matter) ?? []
      if (known.length !== expectedVersion) {
        return { ok: false, refusal: 'changed-meanwhile', since: known.slice(expectedVersion) }
      }
    }
    const number = 'numberedIn' in record ? counters.next(record.numberedIn) : null
    const news = 'numberedIn' in record ? record.acts(number ?? 0) : record.acts
    const acts = sealAll({ matter, recordedAt, by }, news)
    for (const other of beside) sealAll({ matter: other.matter, recordedAt, by }, other.acts)
    return { ok: true, acts, number }
  }

  function sealAll(
    of: Pick<Append, 'matter' | 'recordedAt' | 'by'>,
    news: readonly NewAct[],
  ): readonly Act[] {
    const known = after.get(of.matter) ?? []
    const acts = news.map((act, at) => {
      const one = seal(end, { authority, ...of, version: known.length + at + 1 }, act)
      end = { ...end, size: one.act.number, hash: one.hash }
      sealed.push(one)
      return one.act
    })
    after.set(of.matter, [...known, ...acts])
    return acts
  }

  const answers = appends.map(appendOne)
  if (sealed.length === 0) return answers
  await insertActs(tx, authority, sealed)
  const erased = erasedBy(sealed)
  await erasePersonal(tx, authority, [...erased])
  await followActs(tx, authority, sealed, after)
  await refresh(tx, authority, changesOf(before, after, sealed, erased))
  await counters.save()
  await moveHead(tx, authority, end)
  return answers
}

function mattersOf({ matter, beside = [] }: Append): readonly MatterId[] {
  return [matter, ...beside.map((other) => other.matter)]
}

function erasedBy(sealed: readonly SealedAct[]): ReadonlySet<number> {
  const erasures = sealed.filter(({ act }) => act.kind === personalErased.id)
  return new Set(erasures.flatMap(({ act }) => personalErased.erasedActs(act)))
}

function changesOf(
  before: ReadonlyMap<MatterId, readonly Act[]>,
  after: ReadonlyMap<MatterId, readonly Act[]>,
  sealed: readonly SealedAct[],
  erased: ReadonlySet<number>,
): readonly Change[] {
  const touched = new Set(sealed.map(({ act }) => act.matter))
  return [...touched].map((matter) => ({
    matter,
    before: before.get(matter) ?? [],
    after: (after.get(matter) ?? []).map((act) =>
      erased.has(act.number) ? { ...act, personal: null } : act,
    ),
  }))
}

async function refresh(
  tx: Transaction<Database>,
  authority: string,
  changes: readonly Change[],
): Promise<void> {
  const bySection = Map.groupBy(changes, (change): SectionId => sectionOf(change.matter))
  for (const [section, own] of bySection) {
    await addFlows(tx, authority, await refreshers[section].refresh(tx, authority, own))
  }
}

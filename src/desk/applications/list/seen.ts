import type { Stage } from '#office/applications/case/case.ts'
import type { ApplicationsAtDesk } from '../source.ts'
import { mayReadAll, type Work } from '../work.ts'
import { isNarrowed, type ListQuery, matches, stagesUnder } from './query.ts'
import { type Classified, classified, endedRow, type ListRow, rowOf } from './rows.ts'
import { isUnder, type OpenTab, openTabs, type TabId } from './tabs.ts'

/** What somebody sees of the list. */
export interface SeenList {
  readonly rows: readonly ListRow[]
  readonly total: number
  /** How many stand under each tab, whatever else is asked for. */
  readonly counts: Readonly<Record<TabId, number>>
}

interface Slice {
  readonly from: number
  readonly count: number
}

/** The list as asked for, one slice of it. */
export async function seenList(
  source: ApplicationsAtDesk,
  work: Work,
  query: ListQuery,
  slice: Slice,
): Promise<SeenList> {
  const all = classified(await source.cases.open(work.authority), work)
  const ended = await endedRows(source, work, query, slice)
  const counts = { ...openCounts(all), ended: ended.all }
  if (query.tab === 'ended') return { rows: ended.rows, total: ended.total, counts }
  const { tab } = query
  const found = all.filter(({ file, listed }) => isUnder(tab, listed) && matches(file, query))
  const rows = found.slice(slice.from, slice.from + slice.count).map((one) => rowOf(one, work))
  return { rows, total: found.length, counts }
}

function openCounts(all: readonly Classified[]): Readonly<Record<OpenTab, number>> {
  const count = (tab: OpenTab) => all.filter(({ listed }) => isUnder(tab, listed)).length
  const [mine, today, soon] = [count('mine'), count('today'), count('soon')]
  const [waiting, overdue, confirm] = [count('waiting'), count('overdue'), count('confirm')]
  return { mine, today, soon, waiting, overdue, confirm, open: all.length }
}

async function endedRows({ cases }: ApplicationsAtDesk, work: Work, query: ListQuery, slice: Slice) {
  const { q, from, to } = query
  const stage = stageAsked(work, query.stage)
  const asked = {
    open: false,
    words: q,
    ...(stage === undefined ? {} : { stage }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  }
  const shown = { skip: slice.from, limit: slice.count }
  const [found, every] = await Promise.all([
    query.tab === 'ended' ? cases.list(work.authority, asked, shown) : { items: [], total: 0 },
    cases.list(
      work.authority,
      { open: false, ...(mayReadAll(work) ? {} : { stage: 'closed' as const }) },
      { skip: 0, limit: 1 },
    ),
  ])
  return { rows: found.items.map(endedRow), total: found.total, all: every.total }
}

/** Whoever meets a case only for its review looks at those that ended by a reply; no other ended one was ever theirs. */
function stageAsked(work: Work, asked: Stage | undefined): Stage | undefined {
  if (!mayReadAll(work)) return 'closed'
  return asked !== undefined && stagesUnder('ended').includes(asked) ? asked : undefined
}

/** Why nothing is listed, and what to do. */
export function emptyWords(
  query: ListQuery,
  mayRegister: boolean,
): { readonly title: string; readonly next: string } {
  if (isNarrowed(query)) {
    return {
      title: '没有符合条件的申请',
      next: '请改换条件或者点「重置」；也可以换到「全部在办」「已办结」里再查。',
    }
  }
  return {
    title: query.tab === 'ended' ? '没有办结的申请' : openTabs[query.tab].empty,
    next: mayRegister
      ? '收到纸质、传真或者口头申请的，请点「新建登记」；网上申请会自动列在这里。'
      : '经办人登记或者送审以后，会列在这里。',
  }
}

import { z } from 'zod'
import { isUnsettled } from '#office/annual-report/life/demand.ts'
import { pageQuery } from '#web/paging.ts'
import { officeReportsFilePath, officeReportsPath } from '../paths.ts'
import type { ReportLine } from './line.ts'

interface Choice {
  readonly label: string
  readonly holds: (line: ReportLine) => boolean
}

/** Which reports are shown. */
export const states = {
  unpublished: { label: '未公布', holds: ({ isOut }) => !isOut },
  overdue: { label: '超期未公布', holds: ({ isOut, late }) => !isOut && late > 0 },
  late: { label: '迟公布', holds: ({ isOut, late }) => isOut && late > 0 },
  published: { label: '已公布', holds: ({ isOut }) => isOut },
  errors: { label: '核对有错误', holds: ({ found }) => (found?.error ?? 0) > 0 },
  sums: { label: '勾稽不符', holds: ({ found }) => (found?.sums ?? 0) > 0 },
  demanded: { label: '更正要求未办结', holds: ({ demand }) => isUnsettled(demand) },
} as const satisfies Readonly<Record<string, Choice>>
export type ReportState = keyof typeof states

/** By what they are sorted; by the order in which the authorities were established where nothing is chosen. */
export const orders = {
  errors: { label: '错误多的在前', key: ({ found }: ReportLine) => -(found?.error ?? 0) },
  late: { label: '迟得久的在前', key: ({ late }: ReportLine) => -late },
  progress: { label: '未公布的在前', key: ({ isOut }: ReportLine) => Number(isOut) },
  demand: { label: '更正要求未办结的在前', key: ({ demand }: ReportLine) => Number(!isUnsettled(demand)) },
} as const

export function keysOf<K extends string>(choices: Readonly<Record<K, unknown>>): [K, ...K[]] {
  // Made from every key there is, and there is one at least.
  return Object.keys(choices) as [K, ...K[]]
}

export const overviewQuery = pageQuery.extend({
  year: z.coerce.number().int().min(2019).max(2200).optional().catch(undefined),
  q: z.string().trim().max(50).catch(''),
  state: z.enum(keysOf(states)).or(z.literal('')).catch(''),
  order: z.enum(keysOf(orders)).or(z.literal('')).catch(''),
})
export type OverviewQuery = z.infer<typeof overviewQuery>

/** Those asked for, in the order asked for; what is alike keeps its place. */
export function chosen(
  lines: readonly ReportLine[],
  { q, state, order }: OverviewQuery,
): readonly ReportLine[] {
  const found = lines.filter(
    (line) => line.authority.name.includes(q) && (state === '' || states[state].holds(line)),
  )
  return order === '' ? found : found.toSorted((a, b) => orders[order].key(a) - orders[order].key(b))
}

export function overviewHref(query: OverviewQuery, change: Partial<OverviewQuery> = {}): string {
  return `${officeReportsPath}?${written({ ...query, page: 1, ...change })}`
}

export function overviewFileHref(query: OverviewQuery): string {
  return `${officeReportsFilePath}?${written({ ...query, page: 1 })}`
}

function written({ year, q, state, order, page }: OverviewQuery): URLSearchParams {
  return new URLSearchParams({
    ...(year ? { year: String(year) } : {}),
    ...(q ? { q } : {}),
    ...(state ? { state } : {}),
    ...(order ? { order } : {}),
    ...(page > 1 ? { page: String(page) } : {}),
  })
}

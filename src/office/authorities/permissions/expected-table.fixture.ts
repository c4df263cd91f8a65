import { z } from 'zod'
import { type Role, roleNames, roles } from '../people/roles.ts'
import type { Relation } from '../relation.ts'
import type { Denial, Verdict } from './verdict.ts'

/** One file of `expected/`: who may know, who may do what in which steps, and when nevertheless not. Written by hand. */
const reachSchema = z.record(z.string(), z.record(z.string(), z.string()))
const situations = [
  '起草人是本人',
  '起草人是他人',
  '审核人是本人',
  '保密审查人是本人',
  '未经调阅',
  '对象是本人',
  '对象是他人',
] as const
const denials = [
  'own-draft',
  'own-review',
  'own-proposal',
  'others-proposal',
  'own-account',
  'others-work',
  'not-called-for',
] as const
export const tableSchema = z.strictObject({
  环节: z.record(z.string(), z.string()),
  知道: reachSchema,
  动作: z.record(
    z.string(),
    z.strictObject({
      可以: reachSchema,
      但是: z
        .array(z.strictObject({ 情形: z.enum(situations), 仅: z.string().optional(), 答: z.enum(denials) }))
        .default([]),
    }),
  ),
})
export type Table = z.infer<typeof tableSchema>
type Reach = z.infer<typeof reachSchema>

/** What is true of a thing besides its step, as the situations of the tables speak of it. */
export interface Circumstances {
  readonly drafted: boolean
  readonly reviewed: boolean
  readonly reviewedSecrecy: boolean
  readonly calledFor: boolean
  readonly aboutSelf: boolean
}

const holds: Readonly<Record<(typeof situations)[number], (it: Circumstances) => boolean>> = {
  起草人是本人: (it) => it.drafted,
  起草人是他人: (it) => !it.drafted,
  审核人是本人: (it) => it.reviewed,
  保密审查人是本人: (it) => it.reviewedSecrecy,
  未经调阅: (it) => !it.calledFor,
  对象是本人: (it) => it.aboutSelf,
  对象是他人: (it) => !it.aboutSelf,
}

const relationWords: Readonly<Record<Relation, string>> = {
  own: '本机关',
  child: '下级',
  parent: '上级',
  other: '其他',
}

/** The answer the table gives for one role, relation, step and circumstances. */
export function expectedVerdict(
  table: Table,
  action: string,
  seat: { readonly role: Role; readonly relation: Relation },
  state: string,
  circumstances: Circumstances,
): Verdict {
  const row = table.动作[action]
  if (!row) throw new Error(`No expectation for ${action}`)
  const step = Object.entries(table.环节).find(([, id]) => id === state)?.[0] ?? ''
  if (!stepsFor(table, table.知道, seat).includes(step)) return 'absent'
  const steps = stepsFor(table, row.可以, seat)
  if (steps.length === 0) return 'not-your-role'
  if (!steps.includes(step)) return 'not-now'
  const against = row.但是.find(
    (one) => holds[one.情形](circumstances) && (one.仅 ?? roles[seat.role].label) === roles[seat.role].label,
  )
  const denial: Denial | undefined = against?.答
  return denial ?? 'allowed'
}

function stepsFor(table: Table, reach: Reach, seat: { role: Role; relation: Relation }): readonly string[] {
  const cells = [reach[roles[seat.role].label], reach.任何角色].flatMap((byRelation) => [
    byRelation?.[relationWords[seat.relation]],
    byRelation?.任何机关,
  ])
  return cells.flatMap((cell) => (cell === '全部' ? Object.keys(table.环节) : (cell?.split(' ') ?? [])))
}

/** Words in a table that mean nothing: a slip there would silently forbid, or never be tested. */
export function strangeWords(table: Table): readonly string[] {
  const known = new Set([...roleNames.map((role) => roles[role].label), '任何角色'])
  const places = new Set([...Object.values(relationWords), '任何机关'])
  const steps = new Set([...Object.keys(table.环节), '全部'])
  const reaches = [table.知道, ...Object.values(table.动作).map((row) => row.可以)]
  return reaches.flatMap((reach) =>
    Object.entries(reach).flatMap(([role, byRelation]) => [
      ...[role].filter((word) => !known.has(word)),
      ...Object.keys(byRelation).filter((word) => !places.has(word)),
      ...Object.values(byRelation)
        .flatMap((cell) => cell.split(' '))
        .filter((word) => !steps.has(word)),
    ]),
  )
}

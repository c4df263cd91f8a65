import type { AuthorityKind as ReconsiderationKind } from '#law/remedies/organ.ts'

/** What an authority is in law, with everything that follows from it. */
export interface AuthorityKindInfo {
  readonly label: string
  /** Kinds it may stand under; the top of a tree stands under nothing and may be of any kind. */
  readonly under: readonly string[]
  /** A government of county level or above: it reconsiders (复议法 art. 24) and its office supervises its area (条例 art. 3 ¶3). */
  readonly leadsArea: boolean
  /** Whether it decides on acts of bodies below it: governments that lead an area, and ministries (复议法 art. 24, 25). */
  readonly reconsiders: boolean
  /**
   * Who supervises its disclosure work (条例 art. 3): the office of the government that leads its area, that of the
   * government one step further up, or the authority above it in its own system.
   */
  readonly supervisedFrom: 'its-area' | 'the-area-above' | 'its-system'
  /** What it is in the eyes of the reconsideration law; null where its disclosure is not reconsidered. */
  readonly reconsideredAs: ReconsiderationKind | null
}

const governments = ['state-council', 'province', 'city', 'county'] as const
const bodies = { leadsArea: false, reconsiders: false, supervisedFrom: 'its-area' } as const
const areas = { leadsArea: true, reconsiders: true, supervisedFrom: 'the-area-above' } as const

export const authorityKinds = {
  // Reviews nothing itself: provinces and ministries review their own acts (复议法 art. 24 ¶2, 25).
  'state-council': { ...areas, reconsiders: false, label: '国务院', under: [], reconsideredAs: null },
  province: {
    ...areas,
    label: '省级人民政府',
    under: ['state-council'],
    reconsideredAs: 'provincial-government',
  },
  city: { ...areas, label: '设区的市级人民政府', under: ['province'], reconsideredAs: 'government' },
  county: { ...areas, label: '县级人民政府', under: ['province', 'city'], reconsideredAs: 'government' },
  township: { ...bodies, label: '乡镇人民政府', under: ['city', 'county'], reconsideredAs: 'government' },
  ministry: {
    label: '国务院部门',
    under: ['state-council'],
    leadsArea: false,
    reconsiders: true,
    supervisedFrom: 'its-area',
    reconsideredAs: 'ministry',
  },
  'government-office': {
    label: '人民政府办公厅（室）',
    under: governments,
    leadsArea: false,
    reconsiders: false,
    supervisedFrom: 'the-area-above',
    reconsideredAs: 'department',
  },
  department: {
    ...bodies,
    label: '人民政府工作部门',
    under: ['province', 'city', 'county'],
    reconsideredAs: 'department',
  },
  justice: {
    ...bodies,
    label: '司法行政部门',
    under: ['province', 'city', 'county'],
    reconsideredAs: 'justice-department',
  },
  'dispatched-organ': {
    ...bodies,
    label: '派出机关（街道办事处等）',
    under: ['province', 'city', 'county'],
    reconsideredAs: 'dispatched-office',
  },
  'dispatched-agency': {
    ...bodies,
    label: '派出机构',
    under: ['ministry', 'department', 'justice', 'government-office', 'vertical'],
    reconsideredAs: 'branch',
  },
  vertical: {
    label: '垂直领导机关',
    under: [...governments, 'vertical'],
    leadsArea: false,
    reconsiders: false,
    supervisedFrom: 'its-system',
    reconsideredAs: 'vertical',
  },
  authorised: {
    ...bodies,
    label: '法律法规授权组织',
    under: ['ministry', 'department', 'justice', 'government-office', 'province', 'city', 'county'],
    reconsideredAs: 'authorised-organisation',
  },
  enterprise: {
    ...bodies,
    label: '公共企事业单位',
    under: ['ministry', 'department', 'justice', 'province', 'city', 'county', 'township'],
    // 条例 art. 55: one complains to the competent department; no reconsideration of their disclosure.
    reconsideredAs: null,
  },
} as const satisfies Record<string, AuthorityKindInfo>

export type AuthorityKind = keyof typeof authorityKinds

export function kindInfo(kind: AuthorityKind): AuthorityKindInfo {
  return authorityKinds[kind]
}

export function isAuthorityKind(text: string): text is AuthorityKind {
  return Object.hasOwn(authorityKinds, text)
}

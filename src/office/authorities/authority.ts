import { z } from 'zod'
import type { PlainDate } from '#law/calendar/plain-date.ts'
import { creditCodeSchema, siteCodeSchema } from './codes.ts'
import type { AuthorityKind } from './kinds.ts'

export const authorityIdSchema = z.string().min(1).max(64).brand<'AuthorityId'>()
export type AuthorityId = z.infer<typeof authorityIdSchema>

/** What stands on paper: the letterhead's name, the mark in document numbers, the codes on pages and in the catalogue. */
export const identitySchema = z.object({
  /** 全称, as on the seal, e.g. 卫东区人力资源和社会保障局. */
  name: z.string().trim().min(2).max(80),
  shortName: z.string().trim().min(1).max(30).nullable(),
  /** 机关代字, e.g. 卫人社 in 卫人社公开〔2025〕1号 (GB/T 9704-2012 §7.2.5). */
  documentMark: z.string().trim().min(1).max(20).nullable(),
  creditCode: creditCodeSchema.nullable(),
  /** 政府网站标识码 of the site it publishes on; several authorities share one site. */
  siteCode: siteCodeSchema.nullable(),
  /** What its index numbers (索引号) begin with. */
  cataloguePrefix: z.string().trim().min(1).max(30).nullable(),
})
export type Identity = z.infer<typeof identitySchema>

export const placeSchema = z.object({
  /** The government or body it stands under; null at the top of the tree. */
  parent: authorityIdSchema.nullable(),
  /** 上一级主管部门 in the same line of work. */
  superior: authorityIdSchema.nullable(),
  /** 派出机构所在地的人民政府, for a branch of a city's department set up by district (复议法 art. 24 ¶4). */
  seat: authorityIdSchema.nullable(),
  /** 政府信息公开工作主管部门 where an area named another body than its government's office; null: by 条例 art. 3. */
  supervisedBy: authorityIdSchema.nullable(),
})
export type Place = z.infer<typeof placeSchema>

/** What an authority is called and where it stands, from a day until its next version. */
export interface AuthorityVersion {
  readonly from: PlainDate
  readonly identity: Identity
  readonly place: Place
}

export interface Authority {
  readonly id: AuthorityId
  readonly kind: AuthorityKind
  /** Oldest first; the first begins the day it was established. */
  readonly versions: readonly [AuthorityVersion, ...AuthorityVersion[]]
  /** `on` is the first day it is no more; the successor carries on its powers (复议法 art. 19 ¶4). */
  readonly dissolved: { readonly on: PlainDate; readonly successor: AuthorityId | null } | null
}

export type Authorities = ReadonlyMap<AuthorityId, Authority>

/** An authority as it stands on one day. */
export interface AuthorityOnDay extends Identity, Place {
  readonly id: AuthorityId
  readonly kind: AuthorityKind
}

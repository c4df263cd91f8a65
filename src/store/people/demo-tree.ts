import type { PlainDate } from '#law/calendar/plain-date.ts'
import { type AuthorityAct, authorityActSchema } from '#office/authorities/acts.ts'
import { type AuthorityId, authorityIdSchema } from '#office/authorities/authority.ts'
import type { AuthorityKind } from '#office/authorities/kinds.ts'

/** The authorities of the demonstration: the district, its office, and the bureau whose register is shown. */
export const demoAuthorities = {
  district: authorityIdSchema.parse('weidong'),
  office: authorityIdSchema.parse('weidong-office'),
  bureau: authorityIdSchema.parse('weidong-rsj'),
} as const

/** Their establishment. The office is the district's 政府信息公开工作主管部门 (条例 art. 3 ¶3). */
export function demoTree(on: PlainDate): readonly AuthorityAct[] {
  const { district, office, bureau } = demoAuthorities
  return [
    established(district, 'county', null, '卫东区人民政府', on),
    established(office, 'government-office', district, '卫东区人民政府办公室', on),
    established(bureau, 'department', district, '卫东区人力资源和社会保障局', on, '卫人社'),
  ]
}

function established(
  id: AuthorityId,
  authorityKind: AuthorityKind,
  parent: AuthorityId | null,
  name: string,
  on: PlainDate,
  documentMark: string | null = null,
): AuthorityAct {
  const unknown = {
    shortName: null,
    documentMark,
    creditCode: null,
    siteCode: null,
    cataloguePrefix: null,
  }
  return authorityActSchema.parse({
    kind: 'authority.established',
    id,
    on,
    authorityKind,
    identity: { name, ...unknown },
    place: { parent, superior: null, seat: null, supervisedBy: null },
  })
}

import type { PlainDate } from '#law/calendar/plain-date.ts'
import type { AuthorityId } from '../authority.ts'
import type { PersonId, TermId } from './person.ts'
import { type Role, roleInfo } from './roles.ts'
import type { SeparationBreach } from './separation.ts'

/** Why a change to people, terms or work is not recorded. */
export type PeopleRefusal =
  | { readonly reason: 'person-exists' }
  | { readonly reason: 'account-taken'; readonly account: string }
  | { readonly reason: 'person-unknown' }
  | { readonly reason: 'person-frozen'; readonly person: PersonId }
  | { readonly reason: 'not-frozen' }
  | { readonly reason: 'term-exists' }
  | { readonly reason: 'term-unknown' }
  | { readonly reason: 'term-ended'; readonly until: PlainDate }
  | { readonly reason: 'before-term'; readonly from: PlainDate }
  | { readonly reason: 'empty-term' }
  | { readonly reason: 'authority-not-living'; readonly authority: AuthorityId }
  | { readonly reason: 'not-supervising'; readonly authority: AuthorityId }
  | { readonly reason: 'already-in-office'; readonly term: TermId }
  | Breached
  | { readonly reason: 'deputy-needs-end' }
  | { readonly reason: 'deputy-for-nobody'; readonly person: PersonId; readonly role: Role }
  | { readonly reason: 'last-administrator'; readonly role: Role }
  | { readonly reason: 'work-left-open'; readonly matters: readonly string[] }
  | { readonly reason: 'same-person' }
  | { readonly reason: 'nothing-open' }
  | { readonly reason: 'successor-lacks-role'; readonly roles: readonly Role[] }
  | { readonly reason: 'successor-had-a-hand'; readonly matters: readonly string[] }
  | { readonly reason: 'office-already-open' }

/** One refusal for each rule of separation, with the role held and the role wanted. */
type Breached = {
  [Breach in SeparationBreach]: { readonly reason: Breach; readonly held: Role; readonly wanted: Role }
}[SeparationBreach]

/** How names are shown to people. */
export interface NameOf {
  person(id: PersonId): string
  authority(id: AuthorityId): string
}

type Sentence<Reason extends PeopleRefusal['reason']> = (
  refusal: Extract<PeopleRefusal, { reason: Reason }>,
  nameOf: NameOf,
) => string

const label = (role: Role) => roleInfo(role).label
const apart: Sentence<SeparationBreach> = ({ held, wanted }) =>
  `同一时期已任${label(held)}，不能再任${label(wanted)}`

const sentences: { readonly [Reason in PeopleRefusal['reason']]: Sentence<Reason> } = {
  'person-exists': () => '这个人员编号已经登记过；请换一个编号，或直接为其任职。',
  'account-taken': ({ account }) => `账号“${account}”已由他人使用；请换一个账号，账号不能共用。`,
  'person-unknown': () => '没有登记过这个人；请先登记人员，再办理任职或移交。',
  'person-frozen': ({ person }, nameOf) =>
    `“${nameOf.person(person)}”的账号已冻结；请先由安全管理员恢复账号。`,
  'not-frozen': () => '这个账号没有冻结，不需要恢复。',
  'term-exists': () => '这个任职编号已经用过；请换一个编号。',
  'term-unknown': () => '没有这项任职；请在人员页面核对后再办理。',
  'term-ended': ({ until }) => `这项任职已于 ${until} 结束，不需要再免去。`,
  'before-term': ({ from }) => `免职日期早于任职日期（${from}）；请填写不早于任职日期的日期。`,
  'empty-term': () => '任职的结束日期不晚于开始日期；请核对两个日期。',
  'authority-not-living': ({ authority }, nameOf) =>
    `“${nameOf.authority(authority)}”在任职开始日不存在；请核对机关和日期。`,
  'not-supervising': ({ authority }, nameOf) =>
    `“${nameOf.authority(authority)}”不是任何机关的政府信息公开工作主管部门，不能设主管部门角色；请改选角色，或先登记主管关系。`,
  'already-in-office': () => '同一时期已在该机关任这一角色；请先免去原任职，或改任职日期。',
  'administrators-are-one': (refusal, nameOf) =>
    `${apart(refusal, nameOf)}：系统管理员、安全管理员、审计管理员必须由三个人分别担任；请另选人员。`,
  'auditor-works': (refusal, nameOf) =>
    `${apart(refusal, nameOf)}：审计管理员不能审计自己经办的工作；请另选人员。`,
  'administrator-works': (refusal, nameOf) => `${apart(refusal, nameOf)}：管理员不接触业务内容；请另选人员。`,
  'deputy-needs-end': () => '代理必须写明结束日期；请填写代理到哪一天为止。',
  'deputy-for-nobody': ({ person, role }, nameOf) =>
    `“${nameOf.person(person)}”在代理期间并不担任${label(role)}；请核对被代理人、角色和日期。`,
  'last-administrator': ({ role }) =>
    `这是最后一名${label(role)}，停用后将无人能管理本机关；请先任命接替的人。`,
  'work-left-open': ({ matters }) =>
    `名下还有 ${matters.length} 件未办结的工作；请先移交给接替的人，再免职。`,
  'same-person': () => '移交人和接收人是同一个人；请另选接收人。',
  'nothing-open': () => '名下没有未办结的工作，不需要移交。',
  'successor-lacks-role': ({ roles }) =>
    `接收人没有担任${roles.map(label).join('、')}；请先为其任职，再移交。`,
  'successor-had-a-hand': ({ matters }) =>
    `接收人起草或审核过其中 ${matters.length} 件（${matters.join('、')}），不能再审自己的稿件；请另选接收人，或先单独改派这些事项。`,
  'office-already-open': () => '系统里已经有人员，不能再次初始化；请由安全管理员任命管理员。',
}

/** One Chinese sentence for a refusal: what is wrong and what to do. */
export function peopleRefusalSentence<Reason extends PeopleRefusal['reason']>(
  refusal: Extract<PeopleRefusal, { reason: Reason }>,
  nameOf: NameOf,
): string {
  return sentences[refusal.reason](refusal, nameOf)
}

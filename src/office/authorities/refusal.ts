import type { PlainDate } from '#law/calendar/plain-date.ts'
import type { AuthorityId, Identity, Place } from './authority.ts'

/** Why a change to the tree is not recorded. */
export type AuthorityRefusal =
  | { readonly reason: 'already-established' }
  | { readonly reason: 'not-living'; readonly on: PlainDate }
  | { readonly reason: 'before-last-change'; readonly last: PlainDate }
  | { readonly reason: 'nothing-changes' }
  | { readonly reason: 'taken'; readonly field: UniqueField; readonly by: AuthorityId }
  | {
      readonly reason: 'place-not-living'
      readonly field: keyof Place | 'successor'
      readonly id: AuthorityId
    }
  | { readonly reason: 'wrong-parent'; readonly parent: AuthorityId }
  | { readonly reason: 'circular'; readonly on: PlainDate }
  | { readonly reason: 'still-has-children'; readonly children: readonly AuthorityId[] }
  | { readonly reason: 'own-successor' }

/** What no two authorities may share on one day. */
export type UniqueField = Extract<keyof Identity, 'name' | 'creditCode' | 'cataloguePrefix'>
export const uniqueFields: readonly UniqueField[] = ['name', 'creditCode', 'cataloguePrefix']

const fields: Readonly<Record<UniqueField | keyof Place | 'successor', string>> = {
  name: '名称',
  creditCode: '统一社会信用代码',
  cataloguePrefix: '索引号前缀',
  parent: '上级机关',
  superior: '上一级主管部门',
  seat: '所在地人民政府',
  supervisedBy: '政府信息公开工作主管部门',
  successor: '继续行使职权的机关',
}

/** One Chinese sentence for a refusal: what is wrong and what to do. `nameOf` gives an authority's name as shown to people. */
export function authorityRefusalSentence(
  refusal: AuthorityRefusal,
  nameOf: (id: AuthorityId) => string,
): string {
  switch (refusal.reason) {
    case 'already-established':
      return '这个机关编号已经登记过；要改名请用“更名”，要登记另一个机关请换一个编号。'
    case 'not-living':
      return `这个机关在 ${refusal.on} 尚未设立或已经撤销；请核对生效日期。`
    case 'before-last-change':
      return `生效日期早于上一次变更（${refusal.last}）；请填写不早于这一天的日期。`
    case 'nothing-changes':
      return '填写的内容与现状相同，没有需要登记的变更；请核对后再提交。'
    case 'taken':
      return `${fields[refusal.field]}已由“${nameOf(refusal.by)}”使用；请核对，或先为对方更名、办理撤销。`
    case 'place-not-living':
      return `所填${fields[refusal.field]}“${nameOf(refusal.id)}”在这一天不存在；请另选，或核对生效日期。`
    case 'wrong-parent':
      return `这类机关不能设在“${nameOf(refusal.parent)}”之下；请核对机关类型和上级机关。`
    case 'circular':
      return `这样调整后，从 ${refusal.on} 起两个机关会互为上下级；请另选上级机关。`
    case 'still-has-children':
      return `下面还有 ${refusal.children.length} 个机关（${refusal.children.map(nameOf).join('、')}）；请先把它们划转或撤销。`
    case 'own-successor':
      return '继续行使职权的机关不能是被撤销的机关自己；请另选，没有承继机关的请留空。'
  }
}

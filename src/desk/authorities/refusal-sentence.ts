import type { AuthorityId } from '#office/authorities/authority.ts'
import { authorityRefusalSentence } from '#office/authorities/refusal.ts'
import type { ChangeRefusal } from './changes.ts'

/** What the page says when a change is refused: what is wrong and what to do. */
export function changeRefusalSentence(refusal: ChangeRefusal, nameOf: (id: AuthorityId) => string): string {
  if (refusal.reason === 'elsewhere') return '所选上级机关不由您管理；请另选，或请上一级的系统管理员办理。'
  if (refusal.reason === 'top')
    return '这是本系统最上一级的机关，人员和机关的登记都在它名下，不能撤销或划转；更名请用“变更名称和代码”。'
  return authorityRefusalSentence(refusal, nameOf)
}

/**
 * Why an action is not allowed. `absent` is all that one hears who may not know that the thing exists: the same answer as
 * for a thing that does not (T20).
 */
export type Denial =
  | 'absent'
  | 'not-your-role'
  | 'not-now'
  | 'own-draft'
  | 'own-review'
  | 'own-proposal'
  | 'others-proposal'
  | 'own-account'
  | 'others-work'
  | 'not-called-for'

export type Verdict = 'allowed' | Denial

/** What the desk says beside a step that is not open. */
export const denialSentences: Readonly<Record<Denial, string>> = {
  absent: '没有找到这件事项；请核对编号或网址。',
  'not-your-role': '您的角色不办理这一步；请交由相应角色的同事办理。',
  'not-now': '这件事项目前不在这一步；请刷新页面查看现在的环节。',
  'own-draft': '这份稿件由您起草，不能再由您审核或签发；请交由另一位同事办理。',
  'own-review': '这份稿件由您审核，不能再由您签发；请交由另一位同事办理。',
  'own-proposal': '这件事由您提出，不能再由您自己同意或者复核；请交由另一位同事办理。',
  'others-proposal': '这项更正不是由您提出的，只能由提出人撤回；不同意的，请由审核人退回。',
  'own-account': '不能为自己任免角色、停用账号或重置登录；请交由另一位管理员办理。',
  'others-work': '只能移交自己名下的工作；移交他人的工作请交由审核人或分管领导办理。',
  'not-called-for': '尚未因投诉或抽查调阅这件申请，不能查看内容；请先办理调阅并写明原因。',
}

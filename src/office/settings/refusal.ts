/** Why a choice is not recorded. */
export type SettingRefusal =
  | { readonly reason: 'no-such-option' }
  | { readonly reason: 'no-reason' }
  | { readonly reason: 'unchanged' }
  | { readonly reason: 'not-permitted' }
  /** Replies signed in a year whose report is out and not served yet: which year they count in hangs on the answer. */
  | { readonly reason: 'year-released'; readonly year: number; readonly numbers: readonly string[] }
  | { readonly reason: 'changed-meanwhile' }

/** What is wrong and what to do, for the page. */
export function settingRefusalSentence(refusal: SettingRefusal): string {
  switch (refusal.reason) {
    case 'no-such-option':
      return '请从所列的口径中选择一种。'
    case 'no-reason':
      return '请写明改选的理由和依据，上级或者审计查阅时以此为准。'
    case 'unchanged':
      return '现在采用的就是这一种，没有改变；请选择另一种，或者返回。'
    case 'not-permitted':
      return '口径由分管领导选定；请交由分管领导办理。'
    case 'year-released':
      return `${refusal.year} 年度报告已经发布，现在改选会改变该年已公布的数字：${refusal.numbers.join('、')} 在该年签发、还没有送达。请先送达这些答复，再改选。`
    case 'changed-meanwhile':
      return '您打开这一页之后，口径已由他人改选，您的选择没有生效；请核对现在的口径，再重新办理。'
  }
}

/** The field of the form a refusal is shown at. */
export function fieldOfRefusal({ reason }: SettingRefusal): 'value' | 'because' {
  return reason === 'no-reason' ? 'because' : 'value'
}

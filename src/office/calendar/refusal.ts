/** Why an entry or a confirmation of a year is not recorded. */
export type CalendarRefusal =
  | { readonly reason: 'no-such-year'; readonly from: number; readonly until: number }
  /** What cannot stand in a notice; each line begins with its day where it is about one. */
  | { readonly reason: 'problems'; readonly problems: readonly string[] }
  | { readonly reason: 'nothing-new' }
  | { readonly reason: 'nothing-waiting' }
  | { readonly reason: 'own-entry' }
  | { readonly reason: 'changed-meanwhile' }

/** What is wrong and what to do, for the page. */
export function calendarRefusalSentence(refusal: CalendarRefusal): string {
  switch (refusal.reason) {
    case 'no-such-year':
      return `只能录入 ${refusal.from} 年至 ${refusal.until} 年的安排；请核对通知上的年份。`
    case 'problems':
      return `${refusal.problems.join('；')}。请对照通知改正。`
    case 'nothing-new':
      return '与现在的安排完全相同，没有需要录入的更正。'
    case 'nothing-waiting':
      return '这一年没有待核对的安排；请返回列表查看现在的状态。'
    case 'own-entry':
      return '您录入的安排不能由您自己核对；请交由另一位管理员对照通知原文核对。'
    case 'changed-meanwhile':
      return '您打开这一页之后，这一年的安排又有变动，您的这一步没有生效；请重新打开，核对后再办理。'
  }
}

import type { FilePurpose } from './purposes.ts'

/** What a file lies in a case for, in the words of the desk. */
export const purposeWords: Readonly<Record<FilePurpose, string>> = {
  application: '申请人提交的附件',
  'paper-form': '纸质申请表',
  identity: '身份证明',
  supplement: '补正、说明材料',
  opinion: '征求意见材料',
  search: '检索材料',
  given: '拟提供给申请人的附件',
  letter: '文书',
  proof: '送达、缴费凭证',
  other: '其他材料',
}

import type { Rule } from './finding.ts'

export type RuleGroup = '格式' | '勾稽关系' | '年度衔接' | '文字与表格' | '个人信息' | '内容雷同' | '读取'

/** What each rule is called on paper, where it belongs and what it rests on. */
export const rules: Readonly<Record<Rule, { group: RuleGroup; name: string; basis: string }>> = {
  'form.section-missing': {
    group: '格式',
    name: '缺少规定部分',
    basis: '条例第五十条；国办公开办函〔2021〕30号',
  },
  'form.table-missing': { group: '格式', name: '缺少表格', basis: '国办公开办函〔2021〕30号' },
  'form.row-missing': { group: '格式', name: '缺少行', basis: '国办公开办函〔2021〕30号' },
  'form.blank-cell': { group: '格式', name: '空白单元格', basis: '国办公开办函〔2021〕30号：没有的填 0' },
  'form.not-a-count': { group: '格式', name: '不是应填的数', basis: '国办公开办函〔2021〕30号' },
  'form.outdated': { group: '格式', name: '使用旧格式', basis: '国办公开办函〔2021〕30号' },
  'applications.balance': { group: '勾稽关系', name: '收支不平', basis: '表三：一 + 二 = 三（七）+ 四' },
  'applications.outcome-sum': {
    group: '勾稽关系',
    name: '办理结果合计不符',
    basis: '表三：三（七）总计为各项办理结果之和',
  },
  'applications.applicant-sum': {
    group: '勾稽关系',
    name: '申请人合计不符',
    basis: '表三：总计为各类申请人之和',
  },
  'remedies.sum': { group: '勾稽关系', name: '复议诉讼合计不符', basis: '表四：总计为四种结果之和' },
  'roll-up.sum': { group: '勾稽关系', name: '汇总不符', basis: '汇总表各格为各单位之和' },
  'disclosure.stock': {
    group: '年度衔接',
    name: '现行有效件数不衔接',
    basis: '上年现行有效 + 本年制发 − 本年废止',
  },
  'carry-over.applications': { group: '年度衔接', name: '结转不衔接', basis: '本年第二项等于上年第四项' },
  'carry-over.remedies': { group: '年度衔接', name: '未结案件不衔接', basis: '上年尚未审结的案件应计入本年' },
  'narrative.mismatch': { group: '文字与表格', name: '文字与数字不符', basis: '条例第五十条' },
  'narrative.year': {
    group: '文字与表格',
    name: '年份不符',
    basis: '报告期为上一年 1 月 1 日至 12 月 31 日',
  },
  'narrative.authority': { group: '文字与表格', name: '机关名称不符', basis: '条例第五十条' },
  'privacy.identity-number': {
    group: '个人信息',
    name: '出现身份证号',
    basis: '条例第十五条；个人信息保护法第二十八条',
  },
  'privacy.phone': { group: '个人信息', name: '出现个人电话', basis: '条例第十五条' },
  'privacy.bank-card': {
    group: '个人信息',
    name: '出现银行卡号',
    basis: '条例第十五条；个人信息保护法第二十八条',
  },
  'repetition.last-year': { group: '内容雷同', name: '与上年雷同', basis: '条例第四十七条' },
  'repetition.sibling': { group: '内容雷同', name: '与其他单位雷同', basis: '条例第四十七条' },
  'import.recovered': { group: '读取', name: '受损表格已推算', basis: '勾稽关系唯一解' },
  'import.ambiguous': { group: '读取', name: '受损表格无法确定', basis: '勾稽关系多解或无解' },
}

export const ruleGroups: readonly RuleGroup[] = [
  '勾稽关系',
  '年度衔接',
  '文字与表格',
  '格式',
  '个人信息',
  '内容雷同',
  '读取',
]

export const severityWords = { error: '错误', warning: '警告', notice: '提示' } as const

import { actTitle, hasWords } from '#office/applications/case/act-words.ts'
import { hasRemedyWords, remedyActTitle } from '#office/remedies/matter/act-words.ts'

/** What kinds of act are called whose sections tell them nowhere else. */
const kinds: Readonly<Record<string, string>> = {
  'authority.established': '登记机关',
  'authority.renamed': '变更机关名称或代码',
  'authority.moved': '变更机关隶属关系',
  'authority.dissolved': '撤销机关',
  'person.registered': '登记人员',
  'person.appointed': '任命角色',
  'person.relieved': '免去角色',
  'person.frozen': '冻结账号',
  'person.restored': '恢复账号',
  'work.handed-over': '移交工作',
  'personal.erased': '删除个人信息',
  'record.withdrawn': '撤回误登记录',
  'import.started': '开始导入登记簿',
  'import.corrected': '导入前改正登记簿',
  'import.completed': '完成导入登记簿',
  'import.undone': '撤销导入',
  'document.issued': '登记规范性文件',
  'document.repealed': '登记文件废止',
  'decisions.recorded': '登记行政行为数量',
  'charge.recorded': '登记行政事业性收费',
  'disclosure.published': '登记主动公开',
  'fee.noticed': '登记收费通知',
  'fee.paid': '登记缴费',
  'calendar.entered': '录入节假日安排',
  'calendar.confirmed': '核对节假日安排',
  'setting.chosen': '选定口径',
  'annual-report.deadline-set': '设定年报编制时限',
  'annual-report.words-saved': '保存年报文字',
  'annual-report.submitted': '提交年报审核',
  'annual-report.returned': '退回年报',
  'annual-report.recalled': '收回年报',
  'annual-report.approved': '审核年报',
  'annual-report.secrecy-reviewed': '年报保密审查',
  'annual-report.released': '发布年度报告',
  'annual-report.correction-begun': '开始更正年报',
  'annual-report.correction-dropped': '放弃更正年报',
  'annual-report.corrected': '更正已公布的年报',
  'annual-report.correction-demanded': '要求更正年报',
  'annual-report.demand-explained': '说明年报更正要求',
  'annual-report.demand-closed': '办结年报更正要求',
  'annual-report.take-over-proposed': '提请转入已公布的年报',
  'annual-report.take-over-declined': '不予转入年报',
}

/** A kind of act in words, the same as its own section tells it; one nobody put into words stands as the register has it. */
export function actWords(kind: string): string {
  if (hasWords(kind)) return actTitle({ kind })
  if (hasRemedyWords(kind)) return remedyActTitle({ kind })
  return kinds[kind] ?? `登记（${kind}）`
}

import type { SectionId } from '#law/report-form/form.ts'

/** A place of the drafted report that only people can write. */
export interface Blank {
  readonly section: SectionId | 'preamble'
  /** Its subheading, as the form or the draft names it; null where it stands under none. */
  readonly aspect: string | null
  readonly label: string
  readonly hint: string
  /** `phrase` stands inside a sentence; `text` may run over several paragraphs. */
  readonly shape: 'phrase' | 'text'
  /** May stay empty: its paragraph is then left out. */
  readonly optional?: true
}

/** Every blank under its address, in the report's order. What figures prove is no blank and is never typed. */
export const blanks = {
  'preamble.contact': {
    section: 'preamble',
    aspect: null,
    label: '联系方式',
    hint: '联系部门、地址、电话、邮编',
    shape: 'phrase',
  },
  'overview.disclosed': {
    section: 'overview',
    aspect: '主动公开',
    label: '全年主动公开条数',
    hint: '全年主动公开政府信息的条数',
    shape: 'phrase',
  },
  'overview.channels': {
    section: 'overview',
    aspect: '主动公开',
    label: '主动公开情况',
    hint: '主动公开的渠道、重点领域、政策解读和回应关切情况',
    shape: 'text',
  },
  'overview.management': {
    section: 'overview',
    aspect: '政府信息管理',
    label: '政府信息管理',
    hint: '保密审查、三审三校、属性认定、规范性文件清理等情况',
    shape: 'text',
  },
  'overview.platform': {
    section: 'overview',
    aspect: '政府信息公开平台建设',
    label: '平台建设',
    hint: '网站、新媒体、公开专区等平台建设情况',
    shape: 'text',
  },
  'overview.supervision': {
    section: 'overview',
    aspect: '监督保障',
    label: '监督保障',
    hint: '组织领导、人员培训、监督检查等情况',
    shape: 'text',
  },
  'problems.found': {
    section: 'problems',
    aspect: '存在的主要问题',
    label: '存在的主要问题',
    hint: '主要问题，并说明上年所列问题的改进情况',
    shape: 'text',
  },
  'problems.improvement': {
    section: 'problems',
    aspect: '改进情况',
    label: '改进情况',
    hint: '改进措施和效果',
    shape: 'text',
  },
  'other.fees': {
    section: 'other',
    aspect: null,
    label: '信息处理费',
    hint: '发出收费通知的件数和总金额、实际收取的总金额；没有的写明未收取',
    shape: 'phrase',
  },
  'other.opening': {
    section: 'other',
    aspect: null,
    label: '上年结转不一致的原因',
    hint: '上年结转与上一年度报告不一致的原因',
    shape: 'phrase',
  },
  'other.more': {
    section: 'other',
    aspect: null,
    label: '其他事项',
    hint: '上级要求报告的其他事项；没有的删去本段',
    shape: 'text',
    optional: true,
  },
} as const satisfies Record<string, Blank>

export type BlankId = keyof typeof blanks

export const blankIds: readonly BlankId[] = Object.keys(blanks).filter(isBlankId)

export function isBlankId(text: string): text is BlankId {
  return Object.hasOwn(blanks, text)
}

export function blankInfo(id: BlankId): Blank {
  return blanks[id]
}

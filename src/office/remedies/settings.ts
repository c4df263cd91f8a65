import { type Setting, setting } from '#law/settings/setting.ts'

/** Open questions of table four; each is locked for a reporting year once used. */
export const remedySettings = {
  'remedy.reviewRejected': setting({
    question: '行政复议机关决定驳回复议请求的，计入表四哪一栏',
    options: { upheld: '结果维持', other: '其他结果' },
    default: 'upheld',
    reason: '驳回复议请求是经实体审查后对申请人主张的否定，效果与维持相同。',
    source: '行政复议法第六十九条；国办公开办函〔2021〕30号',
  }),
  'remedy.settled': setting({
    question: '以调解书、和解结案的，计入表四哪一栏',
    options: { other: '其他结果', corrected: '结果纠正' },
    default: 'other',
    reason: '调解、和解没有对原行政行为作出评判。',
    source: '行政复议法第七十三条、第七十四条；行政诉讼法第六十条',
  }),
  'remedy.twoInstances': setting({
    question: '一审判决尚未生效时怎样计入表四',
    options: {
      effective: '只按生效结果计一次，生效之前为尚未审结',
      judgment: '一审判决即计入，当年上诉的改为尚未审结',
    },
    default: 'effective',
    reason: '未生效的判决不是案件的结果；两审按一件计算。',
    source: '国办公开办函〔2021〕30号；行政诉讼法第八十五条',
  }),
} as const

export type RemedySettings = {
  readonly [Id in keyof typeof remedySettings]: (typeof remedySettings)[Id] extends Setting<infer Value>
    ? Value
    : never
}

export const defaultRemedySettings: RemedySettings = {
  'remedy.reviewRejected': remedySettings['remedy.reviewRejected'].default,
  'remedy.settled': remedySettings['remedy.settled'].default,
  'remedy.twoInstances': remedySettings['remedy.twoInstances'].default,
}

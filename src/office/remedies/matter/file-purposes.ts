/** Why a file lies in a matter, in the words of the desk. */
export const remedyFileWords = {
  copy: '申请书（起诉状、上诉状）副本',
  notice: '答复通知、应诉通知、传票',
  answer: '加盖印章的答复书（答辩状）',
  evidence: '提交的证据、依据',
  decision: '决定书、判决书、裁定书',
  performance: '履行、整改材料',
  other: '其他材料',
} as const

export type RemedyFilePurpose = keyof typeof remedyFileWords

export const remedyFilePurposes = Object.keys(remedyFileWords) as readonly RemedyFilePurpose[]

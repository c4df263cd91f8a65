/** Something in a register that is not as it was recorded. */
export type ChainFault =
  /** The act was changed, or put there by another hand. */
  | { readonly fault: 'act-changed'; readonly number: number }
  | { readonly fault: 'act-missing'; readonly number: number }
  | { readonly fault: 'facts-changed'; readonly number: number }
  | { readonly fault: 'personal-changed'; readonly number: number }
  /** Gone without an act that erased it. */
  | { readonly fault: 'personal-missing'; readonly number: number }
  /** There although the act never had one, or although it was erased. */
  | { readonly fault: 'personal-unexpected'; readonly number: number }
  /** The register's own note of its end does not fit its last act: acts were cut off or added by another hand. */
  | { readonly fault: 'end-changed'; readonly number: number; readonly expected: number }
  /** The checkpoint saw more acts than there are. */
  | { readonly fault: 'tail-cut'; readonly number: number; readonly checkpoint: number }
  /** The chain fits in itself but is another than the one the checkpoint saw. */
  | { readonly fault: 'rebuilt'; readonly checkpoint: number }

/** A fault in words: what, where, what it means. */
export function faultSentence(fault: ChainFault): string {
  switch (fault.fault) {
    case 'act-changed':
      return `第 ${fault.number} 号记录与登记时不一致：内容、时间、经手人或次序被改过。`
    case 'act-missing':
      return `缺第 ${fault.number} 号记录：它被删除了。`
    case 'facts-changed':
      return `第 ${fault.number} 号记录的事项内容被改过。`
    case 'personal-changed':
      return `第 ${fault.number} 号记录的个人信息被改过。`
    case 'personal-missing':
      return `第 ${fault.number} 号记录的个人信息不见了，却没有删除它的记录。`
    case 'personal-unexpected':
      return `第 ${fault.number} 号记录不应有个人信息，却有：它是后来放进去的，或应删而未删。`
    case 'end-changed':
      return `登记簿末尾应为第 ${fault.expected} 号，实际到第 ${fault.number} 号：末尾的记录被删去、添加或改动过。`
    case 'tail-cut':
      return `检查点见证过 ${fault.checkpoint} 条记录，现在只有 ${fault.number} 条：末尾的记录被删去了。`
    case 'rebuilt':
      return `前 ${fault.checkpoint} 条记录与检查点见证的不同：登记簿被整个重做过，或检查点属于别的登记簿。`
  }
}

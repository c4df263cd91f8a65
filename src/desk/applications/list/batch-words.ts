/** What the batch did, as the list says it after the browser came back; counts alone travel in the address. */
export function toldOf(done: string): string {
  return /^\d{1,4}$/u.test(done) ? `已指派 ${Number(done)} 件` : ''
}

const reasons: Readonly<Record<string, string>> = {
  nobody: '请选择指派给谁。',
  nothing: '请先在列表里勾选申请。',
}

export function wrongOf(wrong: string): string {
  if (/^\d{1,4}$/u.test(wrong))
    return `有 ${Number(wrong)} 件没有指派：已办结、待确认收到，或者刚刚被别人办理；请打开案件查看。`
  return reasons[wrong] ?? ''
}

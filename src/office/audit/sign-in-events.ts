/** What the audit trail of signing in knows (GB/T 22239-2019 三级 8.1.4.3: every user, success or failure), in words. */
export const signInEvents = {
  'password-right': '密码正确',
  'signed-in': '登录成功',
  'wrong-password': '密码错误',
  'wrong-code': '动态口令错误',
  'wrong-enrolment': '首次登录码错误',
  'oidc-right': '单点登录核对通过',
  'wrong-oidc': '单点登录核对未通过',
  'must-wait': '尝试过于频繁，须等待',
  locked: '账号暂时锁定',
  'no-office': '没有任职，未能进入',
  'enrolment-taken': '首次登录码已使用',
  'password-set': '设置密码',
  'second-factor-set': '设置动态口令',
  'signed-out': '退出登录',
  'code-issued': '发放首次登录码',
  'sign-in-reset': '重置登录方式',
  'audit-exported': '导出审计记录',
  'register-exported': '导出登记簿',
} as const

export type SignInEvent = keyof typeof signInEvents

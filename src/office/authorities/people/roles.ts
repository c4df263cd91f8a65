/** Which rules of separation a role falls under (GB/T 22239-2019 三级: separate system, security and audit administrators). */
type Circle = 'work' | 'administration' | 'audit'

interface RoleInfo {
  readonly label: string
  readonly duty: string
  readonly circle: Circle
  /** True where the role exists only at an authority that supervises others (条例 art. 3). */
  readonly onlyAtSupervisors?: true
}

export const roles = {
  handler: { label: '经办人', duty: '登记、办理申请，起草答复和公开稿，填写年度报告', circle: 'work' },
  reviewer: {
    label: '审核人',
    // 条例 art. 33 ¶2: an extension needs the head of the disclosure office, who in small offices is the reviewer.
    duty: '审核稿件，以政府信息公开工作机构负责人身份同意延期，交办和移交工作',
    circle: 'work',
  },
  secrecyReviewer: { label: '保密审查员', duty: '对拟公开的内容逐项作保密审查', circle: 'work' },
  leader: { label: '分管领导', duty: '签发答复、公开稿和年度报告', circle: 'work' },
  supervisor: {
    label: '主管部门',
    duty: '指导、监督本行政区域的政府信息公开工作，汇总年度报告',
    circle: 'work',
    onlyAtSupervisors: true,
  },
  systemAdministrator: { label: '系统管理员', duty: '维护机关、账号和系统运行', circle: 'administration' },
  securityAdministrator: { label: '安全管理员', duty: '任免角色、管理登录安全', circle: 'administration' },
  auditAdministrator: { label: '审计管理员', duty: '查阅、核验和导出审计记录', circle: 'audit' },
} as const satisfies Record<string, RoleInfo>

export type Role = keyof typeof roles

export function isRole(text: string): text is Role {
  return Object.hasOwn(roles, text)
}

export const roleNames: readonly Role[] = Object.keys(roles).filter(isRole)

export function roleInfo(role: Role): RoleInfo {
  return roles[role]
}

/** Roles whose holders have cases before them, and so have work to hand over. */
export const workRoles: readonly Role[] = roleNames.filter((role) => roles[role].circle === 'work')
export const administratorRoles: readonly Role[] = roleNames.filter((role) => roles[role].circle !== 'work')

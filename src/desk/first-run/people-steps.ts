import { z } from 'zod'
import { type Role, roleInfo } from '#office/authorities/people/roles.ts'
import { passwordProfiles } from '#office/sign-in/password-profiles.ts'
import type { RoleTaken } from './plan.ts'
import { account, words } from './read-fields.ts'
import type { FieldDeclaration, StepDeclaration } from './step.ts'

const administratorRoles = ['systemAdministrator', 'securityAdministrator', 'auditAdministrator'] as const
const staffRoles = ['handler', 'reviewer', 'leader', 'secrecyReviewer'] as const

export function nameField(role: Role): string {
  return `${role}-name`
}

export function accountField(role: Role): string {
  return `${role}-account`
}

type Typed = Readonly<Record<string, unknown>>

/** Name and account of one role; undefined, with its mistakes told, where they cannot be read. */
function readRole(typed: Typed, role: Role, context: z.RefinementCtx): RoleTaken | undefined {
  const who = roleInfo(role).label
  const name = words(`请填写${who}姓名。`, 50).safeParse(typed[nameField(role)] ?? '')
  const login = account(who).safeParse(typed[accountField(role)] ?? '')
  const tell = (field: string, error: z.ZodError | undefined) => {
    const message = error?.issues[0]?.message
    if (message) context.addIssue({ code: 'custom', path: [field], message })
  }
  tell(nameField(role), name.error)
  tell(accountField(role), login.error)
  return name.success && login.success ? { role, name: name.data, account: login.data } : undefined
}

const form = z.record(z.string(), z.string())

/** GB/T 22239-2019 三级 (安全管理中心): three administrators, never one person. Two accounts under one name look like that. */
const administratorsSchema = form.transform((typed, context) => {
  const people = administratorRoles.flatMap((role) => readRole(typed, role, context) ?? [])
  for (const [at, { name, role }] of people.entries()) {
    if (people.findIndex((other) => other.name === name) === at) continue
    const message =
      '三名管理员必须是三个人，这个姓名已经填过；确为同名的，请在姓名后注明部门，如 张敏（办公室）。'
    context.addIssue({ code: 'custom', path: [nameField(role)], message })
  }
  const passwords = z.enum(['modern', 'dengbao3']).safeParse(typed.passwords)
  if (passwords.success) return { people, passwords: passwords.data }
  context.addIssue({ code: 'custom', path: ['passwords'], message: '请选择密码要求。' })
  return z.NEVER
})

/** A role may wait; a person in two of them is written twice alike. */
const staffSchema = form.transform((typed, context) => {
  const given = staffRoles.filter(
    (role) => typed[nameField(role)]?.trim() || typed[accountField(role)]?.trim(),
  )
  const people = given.flatMap((role) => readRole(typed, role, context) ?? [])
  for (const { account: own, name, role } of people) {
    const first = people.find((other) => other.account === own)
    if (first?.name === name) continue
    const message = `账号“${own}”前面写的是${first?.name}；一人一个账号，请换一个，或改成同一个姓名。`
    context.addIssue({ code: 'custom', path: [accountField(role)], message })
  }
  return { people }
})

function fieldsOf(role: Role, optional: boolean): readonly FieldDeclaration[] {
  const may = optional ? ({ optional: true } as const) : {}
  const who = roleInfo(role).label
  return [
    { name: nameField(role), label: `${who}姓名`, width: 'short', ...may },
    { name: accountField(role), label: `${who}账号`, width: 'short', ...may },
  ]
}

function groupsOf(roles: readonly Role[], optional: boolean) {
  return roles.map((role) => ({
    legend: roleInfo(role).label,
    hint: `${roleInfo(role).duty}。`,
    isPerson: true as const,
    fields: fieldsOf(role, optional),
  }))
}

const { modern, dengbao3 } = passwordProfiles

export const administratorsStep = {
  id: 'administrators',
  label: '管理员',
  title: '三名管理员',
  lead: '系统、安全、审计管理员由三个人分别担任，不接触业务。账号登录时输入，以字母开头，用小写字母、数字、点和短横。',
  schema: administratorsSchema,
  groups: [
    ...groupsOf(administratorRoles, false),
    {
      legend: '登录',
      fields: [
        {
          name: 'passwords',
          label: '密码要求',
          choices: [
            {
              value: 'modern',
              label: modern.label,
              hint: `至少 ${modern.shortest} 位，不用常见密码，不必定期更换`,
            },
            {
              value: 'dengbao3',
              label: dengbao3.label,
              hint: `至少 ${dengbao3.shortest} 位、三类字符，90 天更换；已定级三级的系统选这个`,
            },
          ],
        },
      ],
    },
  ],
} satisfies StepDeclaration

export const staffStep = {
  id: 'staff',
  label: '经办',
  title: '经办、审核、审查、分管',
  lead: '可以现在填，也可以以后由管理员登记、任命。一个人担任几个角色的，姓名和账号写成一样。',
  schema: staffSchema,
  groups: groupsOf(staffRoles, true),
} satisfies StepDeclaration

import type { JSX } from 'preact'
import { roleInfo, roleNames } from '#office/authorities/people/roles.ts'
import { Button } from '#ui/button.tsx'
import { Select } from '#ui/choice-field.tsx'
import { mistakeAt } from '#ui/error-summary.tsx'
import { ChangeForm } from '#ui/form.tsx'
import { Panel } from '#ui/panel.tsx'
import { TextField } from '#ui/text-field.tsx'
import { actionPath, type FormSetting } from './form-setting.ts'

/** Gives the person a role at an authority. */
export function AppointForm({ view, token, mistakes, form }: FormSetting): JSX.Element {
  const { staff, posts, today, home, person } = view
  const inReach = new Set(posts.map(({ id }) => id))
  const others = [...staff.people.persons.values()].filter(
    ({ id }) => id !== person.id && inReach.has(staff.homeOf(id, today)),
  )
  return (
    <Panel title="任命角色" id="appoint">
      <ChangeForm action={actionPath(view, 'appoint')} token={token}>
        <Select
          name="role"
          label="角色"
          choices={roleNames.map((role) => ({ value: role, label: roleInfo(role).label }))}
          value={form.role ?? ''}
          any="请选择"
          mistake={mistakeAt(mistakes, 'role')}
        />
        <Select
          name="authority"
          label="机关"
          choices={posts.map(({ id, name }) => ({ value: id, label: name }))}
          value={form.authority ?? home}
          mistake={mistakeAt(mistakes, 'authority')}
        />
        <TextField
          name="from"
          label="任职日期"
          kind="date"
          width="short"
          value={form.from ?? today}
          mistake={mistakeAt(mistakes, 'from')}
        />
        <TextField
          name="until"
          label="结束日期"
          kind="date"
          width="short"
          hint="不再任职的第一天；代理必须填写。"
          value={form.until ?? ''}
          mistake={mistakeAt(mistakes, 'until')}
          optional
        />
        <Select
          name="deputyFor"
          label="代理谁"
          choices={others.map(({ id, name }) => ({ value: id, label: name }))}
          value={form.deputyFor ?? ''}
          any="本人任职，不是代理"
          mistake={mistakeAt(mistakes, 'deputyFor')}
          optional
        />
        <Button>任命</Button>
      </ChangeForm>
    </Panel>
  )
}

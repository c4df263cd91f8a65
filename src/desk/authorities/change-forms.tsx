import type { ComponentChildren, JSX } from 'preact'
import { Button } from '#ui/button.tsx'
import { Select } from '#ui/choice-field.tsx'
import { mistakeAt } from '#ui/error-summary.tsx'
import { ChangeForm } from '#ui/form.tsx'
import { Panel } from '#ui/panel.tsx'
import { TextField } from '#ui/text-field.tsx'
import { isTop } from './changes.ts'
import type { FormSetting } from './form-setting.ts'
import { IdentityFields } from './identity-fields.tsx'
import { changePath } from './paths.ts'
import { PlaceFields } from './place-fields.tsx'

interface DayProps extends FormSetting {
  readonly name: string
  readonly label: string
  readonly hint: string
}

/** From which day a change holds; it may lie ahead. */
function DayField({ name, label, hint, view, form, mistakes }: DayProps): JSX.Element {
  return (
    <TextField
      name={name}
      label={label}
      hint={hint}
      kind="date"
      width="short"
      value={form[name] ?? view.today}
      mistake={mistakeAt(mistakes, name)}
    />
  )
}

interface ChangeProps extends Pick<FormSetting, 'mistakes'> {
  readonly title: string
  readonly id: string
  readonly children: ComponentChildren
}

/** Changes are rare and weigh much: each lies folded, so that the page reads as what holds today. */
function Change({ title, id, mistakes, children }: ChangeProps): JSX.Element {
  return (
    <Panel title={title} id={id}>
      <details open={mistakes.length > 0}>
        <summary>填写{title}</summary>
        {children}
      </details>
    </Panel>
  )
}

export function RenameForm(setting: FormSetting): JSX.Element {
  const { view, token, form, mistakes } = setting
  const last = view.authority.versions.at(-1) ?? view.authority.versions[0]
  return (
    <Change title="变更名称和代码" id="rename" mistakes={mistakes}>
      <ChangeForm action={changePath(view.authority.id, 'rename')} token={token}>
        <IdentityFields form={form} mistakes={mistakes} known={last.identity} />
        <DayField
          {...setting}
          name="renamedOn"
          label="生效日期"
          hint="可以早于今天或晚于今天；此前的文书仍用原名。"
        />
        <Button>登记变更</Button>
      </ChangeForm>
    </Change>
  )
}

export function MoveForm(setting: FormSetting): JSX.Element {
  const { view, token, form, mistakes } = setting
  const last = view.authority.versions.at(-1) ?? view.authority.versions[0]
  return (
    <Change title="变更隶属关系" id="move" mistakes={mistakes}>
      <ChangeForm action={changePath(view.authority.id, 'move')} token={token}>
        <PlaceFields
          form={form}
          mistakes={mistakes}
          known={last.place}
          {...(isTop(view.authority) ? {} : { parents: view.parents })}
          living={view.living}
        />
        <DayField {...setting} name="movedOn" label="生效日期" hint="从这一天起按新的隶属关系。" />
        <Button>登记划转</Button>
      </ChangeForm>
    </Change>
  )
}

export function DissolveForm(setting: FormSetting): JSX.Element | null {
  const { view, token, form, mistakes } = setting
  if (isTop(view.authority)) return null
  return (
    <Change title="撤销" id="dissolve" mistakes={mistakes}>
      <ChangeForm action={changePath(view.authority.id, 'dissolve')} token={token}>
        <Select
          name="successor"
          label="继续行使职权的机关"
          hint="撤销后，它的申请、复议由承继机关办理（行政复议法第十九条）；没有承继机关的留空。"
          choices={view.living.map(({ id, name }) => ({ value: id, label: name }))}
          value={form.successor ?? ''}
          any="没有承继机关"
          mistake={mistakeAt(mistakes, 'successor')}
          optional
        />
        <DayField
          {...setting}
          name="dissolvedOn"
          label="撤销日期"
          hint="不再存在的第一天；在这里任职的人从这一天起不能再办理。"
        />
        <Button look="danger">登记撤销</Button>
      </ChangeForm>
    </Change>
  )
}

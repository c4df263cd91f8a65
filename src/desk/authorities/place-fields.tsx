import type { JSX } from 'preact'
import type { AuthorityOnDay, Place } from '#office/authorities/authority.ts'
import { Select } from '#ui/choice-field.tsx'
import { type Mistake, mistakeAt } from '#ui/error-summary.tsx'
import type { Form } from '../people/field-readers.ts'

interface Props {
  readonly mistakes: readonly Mistake[]
  readonly form: Form
  readonly known?: Place
  /** Those it may be put under; absent where that is settled already. */
  readonly parents?: readonly AuthorityOnDay[]
  readonly living: readonly AuthorityOnDay[]
}

interface LinkDeclaration {
  readonly name: Exclude<keyof Place, 'parent'>
  readonly label: string
  readonly hint: string
  readonly any: string
}

const links: readonly LinkDeclaration[] = [
  {
    name: 'supervisedBy',
    label: '政府信息公开工作主管部门',
    hint: '一般是本级政府办公厅（室），不必填写；实行垂直领导或另行确定的才填（条例第三条）。',
    any: '依条例第三条确定',
  },
  {
    name: 'superior',
    label: '上一级主管部门',
    hint: '同一系统的上一级，影响向谁申请行政复议。',
    any: '没有，或不在本系统内',
  },
  {
    name: 'seat',
    label: '所在地人民政府',
    hint: '设区的市的部门按行政区划设立的派出机构才填（行政复议法第二十四条）。',
    any: '不适用',
  },
]

/** Where a body stands. */
export function PlaceFields({ mistakes, form, known, parents, living }: Props): JSX.Element {
  return (
    <>
      {parents ? (
        <Select
          name="parent"
          label="上级机关"
          choices={parents.map(choiceOf)}
          value={form.parent ?? known?.parent ?? ''}
          any="请选择"
          mistake={mistakeAt(mistakes, 'parent')}
        />
      ) : null}
      {links.map(({ name, ...link }) => (
        <Select
          key={name}
          name={name}
          {...link}
          choices={living.map(choiceOf)}
          value={form[name] ?? known?.[name] ?? ''}
          mistake={mistakeAt(mistakes, name)}
          optional
        />
      ))}
    </>
  )
}

function choiceOf({ id, name }: AuthorityOnDay) {
  return { value: id, label: name }
}

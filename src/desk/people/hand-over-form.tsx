import type { JSX } from 'preact'
import { Button } from '#ui/button.tsx'
import { Select } from '#ui/choice-field.tsx'
import { mistakeAt } from '#ui/error-summary.tsx'
import { ChangeForm } from '#ui/form.tsx'
import { Panel } from '#ui/panel.tsx'
import { TextField } from '#ui/text-field.tsx'
import { actionPath, type FormSetting } from './form-setting.ts'

/** All open work of the person at their authority to one successor, in one step. */
export function HandOverForm({ view, token, mistakes, form }: FormSetting): JSX.Element {
  const { staff, person, home, nameOf } = view
  const colleagues = [...staff.people.persons.values()].filter(
    ({ id, frozen }) => id !== person.id && frozen === null && staff.homeOf(id, view.today) === home,
  )
  return (
    <Panel title="移交工作" id="hand-over">
      <ChangeForm action={actionPath(view, 'hand-over')} token={token}>
        <p class="field">
          {person.name}在{nameOf.authority(home)}名下全部未办结的工作一次移交，逐件记入登记簿。
        </p>
        <Select
          name="to"
          label="接收人"
          choices={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
          value={form.to ?? ''}
          any="请选择"
          mistake={mistakeAt(mistakes, 'to')}
        />
        <TextField
          name="because"
          label="移交事由"
          value={form.because ?? ''}
          maxLength={200}
          mistake={mistakeAt(mistakes, 'because')}
        />
        <Button>移交</Button>
      </ChangeForm>
    </Panel>
  )
}

import type { JSX } from 'preact'
import { Button } from '#ui/button.tsx'
import { Select } from '#ui/choice-field.tsx'
import { mistakeAt } from '#ui/error-summary.tsx'
import { ChangeForm } from '#ui/form.tsx'
import { Panel } from '#ui/panel.tsx'
import { TextField } from '#ui/text-field.tsx'
import { actionPath, type FormSetting } from './form-setting.ts'
import { termLabel } from './terms-table.tsx'

/** Ends one of the person's terms; nothing is drawn where there is none to end. */
export function RelieveForm({ view, token, mistakes, form }: FormSetting): JSX.Element | null {
  const { terms, today, nameOf } = view
  const open = terms.filter(({ until }) => until === null || today < until)
  if (open.length === 0) return null
  return (
    <Panel title="免去角色" id="relieve">
      <ChangeForm action={actionPath(view, 'relieve')} token={token}>
        <Select
          name="term"
          label="要免去的任职"
          choices={open.map((term) => ({
            value: term.id,
            label: `${termLabel(term, nameOf.person)}　${nameOf.authority(term.authority)}`,
          }))}
          value={form.term ?? ''}
          {...(open.length > 1 ? { any: '请选择' } : {})}
          mistake={mistakeAt(mistakes, 'term')}
        />
        <TextField
          name="relievedOn"
          label="免职日期"
          kind="date"
          width="short"
          hint="不再任职的第一天。"
          value={form.relievedOn ?? today}
          mistake={mistakeAt(mistakes, 'relievedOn')}
        />
        <Button>免职</Button>
      </ChangeForm>
    </Panel>
  )
}

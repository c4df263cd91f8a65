import type { JSX } from 'preact'
import { type CalendarDifferences, calendarDifferences } from '#office/calendar/differences.ts'
import { Button } from '#ui/button.tsx'
import { Checkboxes } from '#ui/choice-field.tsx'
import { DescriptionList } from '#ui/description-list.tsx'
import { mistakeAt } from '#ui/error-summary.tsx'
import { ChangeForm } from '#ui/form.tsx'
import { Panel } from '#ui/panel.tsx'
import { HolidaysTable } from './holidays-table.tsx'
import { NoticeLink } from './notice-link.tsx'
import { confirmPath } from './paths.ts'
import type { YearProps } from './year-page.tsx'

/** What waits for a second person: what it changes, and the form to confirm it with. */
export function WaitingPanel(props: YearProps): JSX.Element | null {
  const { known, nameOf } = props
  const { waiting, inForce, enteredBy } = known
  if (waiting === null) return null
  const corrects = !inForce.unconfirmed
  return (
    <Panel title={corrects ? '待核对的更正' : '待核对'} id="waiting">
      <DescriptionList
        facts={[
          { term: '录入人', value: enteredBy === null ? '—' : nameOf(enteredBy) },
          { term: '通知', value: <NoticeLink notice={waiting.notices.at(-1)} /> },
          ...(corrects ? differencesShown(calendarDifferences(inForce, waiting)) : []),
        ]}
      />
      {corrects ? <HolidaysTable holidays={waiting.holidays} /> : null}
      <Confirm {...props} />
    </Panel>
  )
}

function differencesShown(differences: CalendarDifferences) {
  const lines = [
    { term: '新增放假', days: differences.newlyOff },
    { term: '不再放假', days: differences.noLongerOff },
    { term: '新增调休上班', days: differences.newlyWorked },
    { term: '不再调休上班', days: differences.noLongerWorked },
  ].filter(({ days }) => days.length > 0)
  if (lines.length === 0) return [{ term: '变动', value: '日期没有变动，只更正了通知' }]
  return lines.map(({ term, days }) => ({ term, value: days.join('、') }))
}

function Confirm({ setting, known, may, mistakes }: YearProps): JSX.Element {
  if (!may.confirm) return <p class="hint">须由录入人以外的安全管理员对照通知原文核对。</p>
  return (
    <ChangeForm action={confirmPath(known.year)} token={setting.token}>
      <input type="hidden" name="version" value={known.version} />
      <Checkboxes
        name="compared"
        label="对照通知原文"
        choices={[{ value: 'yes', label: '我已打开通知原文，逐日核对一致' }]}
        mistake={mistakeAt(mistakes, 'compared')}
      />
      <Button look="primary">核对无误，生效</Button>
    </ChangeForm>
  )
}

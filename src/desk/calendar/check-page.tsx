import type { JSX } from 'preact'
import { calendarOf } from '#law/calendar/calendar.ts'
import { calendarDoubts } from '#office/calendar/doubts.ts'
import { calendarYearOf, type EnteredYear } from '#office/calendar/entered-year.ts'
import { Alert } from '#ui/alert.tsx'
import { Button } from '#ui/button.tsx'
import { DescriptionList } from '#ui/description-list.tsx'
import { DeskFrame, type DeskSetting } from '#ui/desk-frame.tsx'
import { ChangeForm } from '#ui/form.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { Panel } from '#ui/panel.tsx'
import { TypedAgain } from '#ui/typed-again.tsx'
import { YearView } from '#ui/year-view.tsx'
import type { Form } from '../people/field-readers.ts'
import { HolidaysTable } from './holidays-table.tsx'
import { NoticeLink } from './notice-link.tsx'
import { calendarPath, enterPath } from './paths.ts'
import { workingDaysIn } from './year-words.ts'

interface Props {
  readonly setting: DeskSetting
  readonly entered: EnteredYear
  /** True where a confirmed arrangement of the year holds until this one is confirmed. */
  readonly corrects: boolean
  readonly version: number
  readonly form: Form
}

/** Before it is recorded: the year as it was typed, day by day, and what looks wrong in it. */
export function CheckPage({ setting, entered, corrects, version, form }: Props): JSX.Element {
  const year = calendarYearOf(entered)
  const doubts = calendarDoubts(year)
  return (
    <DeskFrame
      setting={setting}
      title="核对后录入"
      entry={calendarPath}
      crumbs={[
        { label: '节假日安排', href: calendarPath },
        { label: '录入放假通知', href: enterPath },
        { label: '核对' },
      ]}
    >
      <PageHead title={`核对 ${entered.year} 年的安排`} lead={whatFollows(corrects)} />
      {doubts.length > 0 ? (
        <Alert state="soon" title="请对照通知再看一遍">
          <ul>
            {doubts.map((doubt) => (
              <li key={doubt}>{doubt}。</li>
            ))}
          </ul>
        </Alert>
      ) : null}
      <Panel title="录入的内容">
        <DescriptionList
          facts={[
            { term: '通知', value: <NoticeLink notice={entered.notices.at(-1)} /> },
            { term: '全年工作日', value: `${workingDaysIn(year)} 天` },
          ]}
        />
        <HolidaysTable holidays={entered.holidays} />
      </Panel>
      <Panel title={`${entered.year} 年`}>
        <YearView year={entered.year} calendar={calendarOf([year])} />
        <ChangeForm action={enterPath} token={setting.token}>
          <Again form={form} version={version} />
          <div class="form-buttons">
            <Button look="primary" name="do" value="record">
              录入
            </Button>
            <Button name="do" value="edit">
              返回修改
            </Button>
          </div>
        </ChangeForm>
      </Panel>
    </DeskFrame>
  )
}

function whatFollows(corrects: boolean): string {
  return corrects
    ? '录入后现行安排照旧有效，直到另一位管理员核对更正；核对之后各件的期限随之改变。'
    : '录入后落在该年的期限按它预算，仍标“待定”；另一位管理员核对之后才确定。'
}

/** Not typed anew: pressing a button sends everything again. */
function Again({ form, version }: Pick<Props, 'form' | 'version'>): JSX.Element {
  return (
    <>
      <TypedAgain form={form} but={own} />
      <input type="hidden" name="version" value={version} />
    </>
  )
}

/** What the page itself sets. */
const own: ReadonlySet<string> = new Set(['do', 'version', '_token'])

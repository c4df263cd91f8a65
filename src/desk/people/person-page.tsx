import type { JSX } from 'preact'
import { Alert } from '#ui/alert.tsx'
import { DescriptionList } from '#ui/description-list.tsx'
import { DeskFrame, type DeskSetting } from '#ui/desk-frame.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { Panel } from '#ui/panel.tsx'
import { AccountPanels } from './account-panels.tsx'
import { AppointForm } from './appoint-form.tsx'
import type { FormSetting } from './form-setting.ts'
import { HandOverForm } from './hand-over-form.tsx'
import { RelieveForm } from './relieve-form.tsx'
import { AccountTag } from './state-tag.tsx'
import { TermsTable } from './terms-table.tsx'

interface Props extends Omit<FormSetting, 'token'> {
  readonly setting: DeskSetting
  /** What was just done, in a sentence. */
  readonly done?: string | undefined
}

/** A person: offices, account, and what the reader may do about them. */
export function PersonPage({ setting, view, mistakes, form, done }: Props): JSX.Element {
  const { person, state, home, nameOf, may } = view
  const forms: FormSetting = { view, token: setting.token, mistakes, form }
  return (
    <DeskFrame
      setting={setting}
      title={person.name}
      entry={peoplePath}
      crumbs={[{ label: '人员', href: peoplePath }, { label: person.name }]}
    >
      <PageHead title={person.name} tags={<AccountTag person={person} enrolled={state !== 'new'} />} />
      <ErrorSummary mistakes={mistakes} />
      {done ? <Alert state="done" title={done} /> : null}
      <Panel title="基本情况">
        <DescriptionList
          facts={[
            { term: '账号', value: person.account },
            { term: '所属机关', value: nameOf.authority(home) },
            { term: '启用日期', value: person.openSince },
          ]}
        />
      </Panel>
      <Panel title="任职">
        <TermsTable view={view} />
      </Panel>
      {may.manage === 'allowed' ? <AppointForm {...forms} /> : null}
      {may.manage === 'allowed' ? <RelieveForm {...forms} /> : null}
      {may['hand-over'] === 'allowed' ? <HandOverForm {...forms} /> : null}
      <AccountPanels {...forms} />
    </DeskFrame>
  )
}

export const peoplePath = '/desk/people'

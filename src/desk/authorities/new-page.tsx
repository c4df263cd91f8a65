import type { JSX } from 'preact'
import { type AuthorityKind, authorityKinds, isAuthorityKind, kindInfo } from '#office/authorities/kinds.ts'
import { Button } from '#ui/button.tsx'
import { Select } from '#ui/choice-field.tsx'
import { DeskFrame, type DeskSetting } from '#ui/desk-frame.tsx'
import { ErrorSummary, mistakeAt } from '#ui/error-summary.tsx'
import { ChangeForm } from '#ui/form.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { Panel } from '#ui/panel.tsx'
import { TextField } from '#ui/text-field.tsx'
import type { FormSetting } from './form-setting.ts'
import { IdentityFields } from './identity-fields.tsx'
import { authoritiesPath, authorityPath, belowPath } from './paths.ts'
import { PlaceFields } from './place-fields.tsx'

interface Props extends Omit<FormSetting, 'token'> {
  readonly setting: DeskSetting
}

/** Sets up a body under another. */
export function NewAuthorityPage({ setting, view, mistakes, form }: Props): JSX.Element {
  const { authority, now, today, living } = view
  const title = '登记下级机关'
  return (
    <DeskFrame
      setting={setting}
      title={mistakes.length > 0 ? `有误：${title}` : title}
      entry={authoritiesPath}
      crumbs={[
        { label: '机关', href: authoritiesPath },
        { label: now.name, href: authorityPath(authority.id) },
        { label: title },
      ]}
    >
      <PageHead title={title} lead={`设在${now.name}之下。登记后再到“人员”里登记、任命它的人员。`} />
      <ErrorSummary mistakes={mistakes} />
      <Panel title="机关">
        <ChangeForm action={belowPath(authority.id)} token={setting.token}>
          <Select
            name="authorityKind"
            label="机关类型"
            choices={kindsUnder(now.kind).map((kind) => ({ value: kind, label: kindInfo(kind).label }))}
            value={form.authorityKind ?? ''}
            any="请选择"
            mistake={mistakeAt(mistakes, 'authorityKind')}
          />
          <IdentityFields form={form} mistakes={mistakes} />
          <PlaceFields form={form} mistakes={mistakes} living={[now, ...living]} />
          <TextField
            name="on"
            label="设立日期"
            kind="date"
            width="short"
            value={form.on ?? today}
            mistake={mistakeAt(mistakes, 'on')}
          />
          <Button look="primary">登记</Button>
        </ChangeForm>
      </Panel>
    </DeskFrame>
  )
}

function kindsUnder(parent: AuthorityKind): readonly AuthorityKind[] {
  return Object.keys(authorityKinds)
    .filter(isAuthorityKind)
    .filter((kind) => kindInfo(kind).under.includes(parent))
}

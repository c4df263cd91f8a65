import type { JSX } from 'preact'
import { kindInfo } from '#office/authorities/kinds.ts'
import { Alert } from '#ui/alert.tsx'
import { LinkButton } from '#ui/button.tsx'
import { DescriptionList } from '#ui/description-list.tsx'
import { DeskFrame, type DeskSetting } from '#ui/desk-frame.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { Panel } from '#ui/panel.tsx'
import type { AuthorityView } from './authority-view.ts'
import { DissolveForm, MoveForm, RenameForm } from './change-forms.tsx'
import type { FormSetting } from './form-setting.ts'
import { authoritiesPath, authorityPath, belowPath } from './paths.ts'
import { StandingTag } from './standing-tag.tsx'
import { VersionsTable } from './versions-table.tsx'

interface Props extends Omit<FormSetting, 'token'> {
  readonly setting: DeskSetting
  readonly done?: string | undefined
}

/** A body: what it is called, where it stands, what it was, and what the reader may change. */
export function AuthorityPage({ setting, view, mistakes, form, done }: Props): JSX.Element {
  const { authority, now, today, mayChange, mayEstablish } = view
  const forms: FormSetting = { view, token: setting.token, mistakes, form }
  return (
    <DeskFrame
      setting={setting}
      title={now.name}
      entry={authoritiesPath}
      crumbs={[{ label: '机关', href: authoritiesPath }, { label: now.name }]}
    >
      <PageHead
        title={now.name}
        tags={<StandingTag authority={authority} today={today} />}
        actions={mayEstablish ? <LinkButton href={belowPath(authority.id)}>登记下级机关</LinkButton> : null}
      />
      <ErrorSummary mistakes={mistakes} />
      {done ? <Alert state="done" title={done} /> : null}
      <FactsPanels view={view} />
      <Panel title="历次名称和隶属">
        <VersionsTable view={view} />
      </Panel>
      {mayChange ? (
        <>
          <RenameForm {...forms} />
          <MoveForm {...forms} />
          <DissolveForm {...forms} />
        </>
      ) : null}
    </DeskFrame>
  )
}

function FactsPanels({ view }: { readonly view: AuthorityView }): JSX.Element {
  const { authority, now, today, children, supervisor, reconsideredBy, nameOf } = view
  const successor = authority.dissolved?.successor
  return (
    <>
      <Panel title="名称和代码">
        <DescriptionList
          facts={[
            { term: '全称', value: now.name },
            { term: '简称', value: now.shortName ?? '—' },
            { term: '类型', value: kindInfo(now.kind).label },
            { term: '发文字号', value: numberSample(now.documentMark, today.slice(0, 4)) },
            { term: '统一社会信用代码', value: now.creditCode ?? '—' },
            { term: '政府网站标识码', value: now.siteCode ?? '—' },
            { term: '索引号前缀', value: now.cataloguePrefix ?? '—' },
          ]}
        />
      </Panel>
      <Panel title="隶属关系">
        <DescriptionList
          facts={[
            { term: '上级机关', value: now.parent ? linkTo(now.parent, nameOf(now.parent)) : '—' },
            { term: '上一级主管部门', value: now.superior ? nameOf(now.superior) : '—' },
            { term: '公开工作主管部门', value: supervisor ?? '未登记' },
            { term: '行政复议机关', value: reconsideredBy.join('，或 ') || '未登记' },
            ...(successor
              ? [{ term: '继续行使职权的机关', value: linkTo(successor, nameOf(successor)) }]
              : []),
            { term: '下级机关', value: children.length > 0 ? <Below view={view} /> : '—' },
          ]}
        />
      </Panel>
    </>
  )
}

function Below({ view: { children } }: { readonly view: AuthorityView }): JSX.Element {
  return (
    <>
      {children.map(({ id, name }, at) => (
        <span key={id}>
          {at > 0 ? '、' : null}
          {linkTo(id, name)}
        </span>
      ))}
    </>
  )
}

function linkTo(id: string, name: string): JSX.Element {
  return <a href={authorityPath(id)}>{name}</a>
}

/** How the mark stands in the number of a letter (GB/T 9704-2012 §7.2.5). */
function numberSample(mark: string | null, year: string): string {
  return mark === null ? '未登记机关代字' : `${mark}公开〔${year}〕1号（样式）`
}

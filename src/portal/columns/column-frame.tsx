import type { ComponentChildren, JSX } from 'preact'
import { PageHead } from '#ui/page-head.tsx'
import { PortalFrame, type PortalSetting } from '#ui/portal-frame.tsx'
import { columnMeta } from '#ui/site.ts'
import type { PortalColumn } from './columns.ts'

interface Props {
  readonly setting: PortalSetting
  readonly column: PortalColumn
  readonly children: ComponentChildren
}

/** The front page of a column: its head, its place, and the meta tags that the guideline asks for. */
export function ColumnFrame({ setting, column, children }: Props): JSX.Element {
  const { label, description, type } = column
  return (
    <PortalFrame
      setting={setting}
      title={label}
      column={label}
      crumbs={[{ label: '首页', href: '/' }, { label }]}
      meta={columnMeta({ name: label, description, type })}
    >
      <PageHead title={label} lead={description} />
      {children}
    </PortalFrame>
  )
}

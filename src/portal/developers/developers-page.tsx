import type { JSX } from 'preact'
import { DataTable } from '#ui/data-table.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { PortalFrame, type PortalSetting } from '#ui/portal-frame.tsx'
import type { OpenApi, Operation } from '#web/openapi.ts'

interface Props {
  readonly setting: PortalSetting
  readonly api: OpenApi
}

/** The interface for people: the same document as /openapi.json, drawn on the server. */
export function DevelopersPage({ setting, api }: Props): JSX.Element {
  const title = '数据接口'
  // What is published comes before how the machine is.
  const operations = Object.entries(api.paths)
    .flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
    )
    .toSorted((a, b) => Number(b.path.startsWith('/api/')) - Number(a.path.startsWith('/api/')))
  return (
    <PortalFrame setting={setting} title={title} crumbs={[{ label: '首页', href: '/' }, { label: title }]}>
      <PageHead title={title} lead={api.info.description} />
      <p class="paper-tools">
        <a href="/openapi.json">OpenAPI 3.1 描述文件</a>
      </p>
      {operations.map(({ path, method, operation }) => (
        <section class="panel" key={operation.operationId}>
          <h2>
            <code>
              {method.toUpperCase()} {path}
            </code>
          </h2>
          <p>{operation.summary}</p>
          <Parameters operation={operation} />
        </section>
      ))}
    </PortalFrame>
  )
}

function Parameters({ operation }: { readonly operation: Operation }): JSX.Element | null {
  if (operation.parameters.length === 0) return null
  return (
    <DataTable
      caption={`${operation.summary}的参数`}
      columns={[
        { label: '参数', cell: ({ name }) => <code>{name}</code> },
        { label: '位置', cell: (parameter) => (parameter.in === 'path' ? '路径' : '查询') },
        { label: '必填', cell: ({ required }) => (required ? '是' : '否') },
        { label: '取值', cell: ({ schema }) => <code>{JSON.stringify(schema)}</code> },
      ]}
      rows={operation.parameters}
      rowKey={({ name }) => name}
      empty={null}
    />
  )
}

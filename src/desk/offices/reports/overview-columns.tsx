import type { JSX } from 'preact'
import type { TableColumn } from '#ui/data-table.tsx'
import { Tag } from '#ui/tag.tsx'
import { officeReportPath } from '../paths.ts'
import type { ReportLine } from './line.ts'
import { demandOf, lateWords, stageOf } from './line-words.ts'

/** One authority a line; every figure leads to what it counts. */
export function overviewColumns(year: number): readonly TableColumn<ReportLine>[] {
  const href = ({ authority }: ReportLine) => officeReportPath(authority.id, year)
  const count = (label: string, of: (found: NonNullable<ReportLine['found']>) => number) => ({
    label,
    kind: 'number' as const,
    cell: (line: ReportLine) => {
      if (line.found === null) return '—'
      const value = of(line.found)
      const name = `${line.authority.name}${label} ${value} 处`
      return value === 0 ? (
        0
      ) : (
        <a href={`${href(line)}#findings`} aria-label={name}>
          {value}
        </a>
      )
    },
  })
  return [
    { label: '机关', cell: (line) => <a href={href(line)}>{line.authority.name}</a> },
    { label: '环节', cell: (line) => <Tag {...stageOf(line)} /> },
    { label: '公布日期', kind: 'day', cell: (line) => <Published line={line} /> },
    count('错误', ({ error }) => error),
    count('警告', ({ warning }) => warning),
    count('提示', ({ notice }) => notice),
    count('勾稽不符', ({ sums }) => sums),
    { label: '更正要求', cell: (line) => <Demanded line={line} /> },
  ]
}

function Published({ line }: { readonly line: ReportLine }): JSX.Element {
  const late = lateWords(line)
  return (
    <>
      {line.published === null ? (
        line.isOut ? (
          '未载明'
        ) : (
          '—'
        )
      ) : (
        <time dateTime={line.published}>{line.published}</time>
      )}
      {late === null ? null : (
        <>
          {' '}
          <Tag state={line.isOut ? 'soon' : 'error'} word={late} />
        </>
      )}
    </>
  )
}

function Demanded({ line }: { readonly line: ReportLine }): JSX.Element {
  const demand = demandOf(line)
  return demand === null ? <>—</> : <Tag {...demand} />
}

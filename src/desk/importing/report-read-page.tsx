import type { JSX } from 'preact'
import type { CellAddress } from '#law/report-form/form.ts'
import { form2021 } from '#law/report-form/form-2021.ts'
import { drawnTables } from '#office/annual-report/drawing/drawn-table.ts'
import type { ReleaseRefusal } from '#office/annual-report/release.ts'
import { Alert } from '#ui/alert.tsx'
import { DescriptionList } from '#ui/description-list.tsx'
import { DeskFrame, type DeskSetting } from '#ui/desk-frame.tsx'
import { ErrorSummary, type Mistake } from '#ui/error-summary.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { Panel } from '#ui/panel.tsx'
import { ReportTable } from '#ui/report-table.tsx'
import { FindingsPanel } from '../annual-report/findings-panel.tsx'
import { importingPath } from './paths.ts'
import { ReportConfirmForm } from './report-confirm-form.tsx'
import type { PaperRead } from './source.ts'

interface Props {
  readonly setting: DeskSetting
  readonly id: string
  readonly read: PaperRead
  readonly form: Readonly<Record<string, string>>
  readonly mistakes: readonly Mistake[]
}

const refusals: Readonly<Record<ReleaseRefusal, string>> = {
  'not-whole': '有的格没有读出来，也推算不出，不能导入。请换一份原件，最好是 docx。',
  'other-form': '这是 2019 年旧格式的报告，各格与现行格式不能一一对应，不能导入。',
}

/** What was read of a report: whose, which year, every number, and what does not hold in it. */
export function ReportReadPage({ setting, id, read, form, mistakes }: Props): JSX.Element {
  const { file, checked } = read
  const release = read.release(checked.year ?? 0)
  return (
    <DeskFrame
      setting={setting}
      title={mistakes.length > 0 ? '有误：核对读出的年度报告' : '核对读出的年度报告'}
      entry={importingPath}
      crumbs={[{ label: '导入与导出', href: importingPath }, { label: '年度报告' }]}
    >
      <PageHead title="核对读出的年度报告" lead={file} />
      <ErrorSummary mistakes={mistakes} />
      {release.ok ? null : <Alert state="error" title={refusals[release.refusal]} />}
      <Panel title="报告">
        <div class="field">
          <DescriptionList
            facts={[
              { term: '机关', value: checked.authority ?? '没有读出' },
              { term: '年度', value: checked.year === null ? '没有读出' : `${checked.year} 年` },
              { term: '格式', value: `${checked.form} 年格式` },
              { term: '读出的数', value: `${Object.keys(checked.cells).length} 个` },
              { term: '推算出的数', value: `${checked.recovered.length} 个` },
              { term: '推算不出的数', value: `${checked.ambiguous.length} 个` },
            ]}
          />
        </div>
        <ReportConfirmForm
          setting={setting}
          id={id}
          read={read}
          form={form}
          mistakes={mistakes}
          sound={release.ok}
        />
      </Panel>
      <Panel title="核对结果" id="findings">
        <p class="hint">这是对原报告的核对，供参考；原报告已经公布，导入时照原样记录。</p>
        <FindingsPanel findings={checked.findings} />
      </Panel>
      <Tables read={read} />
    </DeskFrame>
  )
}

function Tables({ read: { checked } }: { readonly read: PaperRead }): JSX.Element {
  const doubts = new Map<CellAddress, 'part' | 'suspect'>([
    ...checked.recovered.map((cell) => [cell, 'part'] as const),
    ...checked.ambiguous.map((cell) => [cell, 'suspect'] as const),
  ])
  // Written from a report's own cells.
  const cells = new Map(Object.entries(checked.cells) as [CellAddress, number | string][])
  return (
    <>
      {drawnTables(form2021, cells).map((table) => {
        const section = form2021.sections.find((candidate) => candidate.table === table.id)
        return (
          <Panel key={table.id} title={`${section?.ordinal ?? ''}、${section?.label ?? ''}`} id={table.id}>
            <ReportTable table={table} caption={table.caption} doubts={doubts} />
            {[...doubts.keys()].some((address) => address.startsWith(table.id)) ? (
              <p class="hint">浅红底的数，原报告上缺失或看不清，是由勾稽关系推算的，请对照原件。</p>
            ) : null}
          </Panel>
        )
      })}
    </>
  )
}

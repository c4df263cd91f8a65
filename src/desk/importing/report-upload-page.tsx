import type { JSX } from 'preact'
import { Button } from '#ui/button.tsx'
import { DeskFrame, type DeskSetting } from '#ui/desk-frame.tsx'
import { ErrorSummary, type Mistake, mistakeAt } from '#ui/error-summary.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { Panel } from '#ui/panel.tsx'
import { FileField } from './file-field.tsx'
import { importingPath, reportUploadPath } from './paths.ts'
import { UploadForm } from './upload-form.tsx'

interface Props {
  readonly setting: DeskSetting
  readonly mistakes: readonly Mistake[]
}

export function ReportUploadPage({ setting, mistakes }: Props): JSX.Element {
  return (
    <DeskFrame
      setting={setting}
      title={mistakes.length > 0 ? '有误：导入年度报告' : '导入年度报告'}
      entry={importingPath}
      crumbs={[{ label: '导入', href: importingPath }, { label: '年度报告' }]}
    >
      <PageHead title="导入年度报告" lead="先读出来给您核对，确认之前不会保存。" />
      <ErrorSummary mistakes={mistakes} />
      <Panel title="选择文件">
        <UploadForm action={reportUploadPath} token={setting.token}>
          <FileField
            name="file"
            label="已公布的年度报告"
            hint="docx、pdf（带文字）、xlsx、html 或 txt，不超过 40 MB。"
            accept=".docx,.pdf,.xlsx,.html,.htm,.txt,.md"
            mistake={mistakeAt(mistakes, 'file')}
          />
          <Button look="primary">上传并读取</Button>
        </UploadForm>
      </Panel>
    </DeskFrame>
  )
}

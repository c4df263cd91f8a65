import type { JSX } from 'preact'
import { registerSheets } from '#office/annual-report/register/sheets.ts'
import { Button } from '#ui/button.tsx'
import { DeskFrame, type DeskSetting } from '#ui/desk-frame.tsx'
import { ErrorSummary, type Mistake, mistakeAt } from '#ui/error-summary.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { Panel } from '#ui/panel.tsx'
import { FileField } from './file-field.tsx'
import { importingPath, registerUploadPath } from './paths.ts'
import { UploadForm } from './upload-form.tsx'

interface Props {
  readonly setting: DeskSetting
  readonly mistakes: readonly Mistake[]
}

export function RegisterUploadPage({ setting, mistakes }: Props): JSX.Element {
  return (
    <DeskFrame
      setting={setting}
      title={mistakes.length > 0 ? '有误：导入登记簿' : '导入登记簿'}
      entry={importingPath}
      crumbs={[{ label: '导入', href: importingPath }, { label: '登记簿' }]}
    >
      <PageHead title="导入登记簿" lead="先试读，逐行说明问题；没有问题才能确认。导入后也可以整批撤销。" />
      <ErrorSummary mistakes={mistakes} />
      <Panel title="选择文件">
        <UploadForm action={registerUploadPath} token={setting.token}>
          <FileField
            name="file"
            label="登记簿"
            hint="一个 .xlsx 工作簿；或者各表的 CSV，可以一次选多个，UTF-8、GBK 都可以。每个文件不超过 50 MB。"
            accept=".xlsx,.csv"
            multiple
            mistake={mistakeAt(mistakes, 'file')}
          />
          <Button look="primary">上传并试读</Button>
        </UploadForm>
      </Panel>
      <Panel title="认得的表">
        <p>{registerSheets.map(({ name }) => name).join('、')}。没有的表不用建。</p>
        <p class="hint">
          表头不必与模板一样：如“收件时间”会作“收到日期”。空白模板：npx gongkai register template 登记簿.xlsx
        </p>
      </Panel>
    </DeskFrame>
  )
}

import type { ComponentChildren, JSX } from 'preact'
import { Button } from '#ui/button.tsx'
import { DeskFrame, type DeskSetting } from '#ui/desk-frame.tsx'
import { ErrorSummary, type Mistake, mistakeAt } from '#ui/error-summary.tsx'
import { FileField } from '#ui/file-field.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { Panel } from '#ui/panel.tsx'
import { UploadForm } from '#ui/upload-form.tsx'
import { importingPath } from './paths.ts'

/** What a page that takes files says. */
export interface UploadWords {
  readonly title: string
  readonly crumb: string
  readonly lead: string
  readonly label: string
  readonly hint: string
  /** File name endings the chooser offers. */
  readonly accept: string
  readonly multiple?: true
  readonly button: string
}

interface Props {
  readonly setting: DeskSetting
  readonly mistakes: readonly Mistake[]
  readonly action: string
  readonly words: UploadWords
  readonly children?: ComponentChildren
}

/** Files are chosen here; what is in them is shown before anything is recorded. */
export function UploadPage({ setting, mistakes, action, words, children }: Props): JSX.Element {
  const { title, crumb, lead, label, hint, accept, multiple, button } = words
  return (
    <DeskFrame
      setting={setting}
      title={mistakes.length > 0 ? `有误：${title}` : title}
      entry={importingPath}
      crumbs={[{ label: '导入与导出', href: importingPath }, { label: crumb }]}
    >
      <PageHead title={title} lead={lead} />
      <ErrorSummary mistakes={mistakes} />
      <Panel title="选择文件">
        <UploadForm action={action} token={setting.token}>
          <FileField
            name="file"
            label={label}
            hint={hint}
            accept={accept}
            {...(multiple ? { multiple } : {})}
            mistake={mistakeAt(mistakes, 'file')}
          />
          <Button look="primary">{button}</Button>
        </UploadForm>
      </Panel>
      {children}
    </DeskFrame>
  )
}

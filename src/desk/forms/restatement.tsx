import type { JSX } from 'preact'
import { type Mistake, mistakeAt } from '#ui/error-summary.tsx'
import { TextArea } from '#ui/text-area.tsx'
import type { Form } from './form.ts'

interface Props {
  readonly form: Form
  readonly mistakes: readonly Mistake[]
}

/** Only asked for where the step changes a year already published. */
export function Restatement({ form, mistakes }: Props): JSX.Element | null {
  const mistake = mistakeAt(mistakes, 'restatement')
  const said = form.restatement ?? ''
  if (mistake === undefined && said === '') return null
  return (
    <TextArea
      name="restatement"
      label="更正已公布年度数字的原因"
      hint="将写进下一年度报告的更正说明。"
      rows={3}
      value={said}
      mistake={mistake}
    />
  )
}

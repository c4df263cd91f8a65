import type { JSX } from 'preact'
import type { Identity } from '#office/authorities/authority.ts'
import { type Mistake, mistakeAt } from '#ui/error-summary.tsx'
import { TextField } from '#ui/text-field.tsx'
import type { Form } from '../people/field-readers.ts'

interface Props {
  readonly mistakes: readonly Mistake[]
  readonly form: Form
  /** What stands there while nothing was typed. */
  readonly known?: Identity
}

interface FieldDeclaration {
  readonly name: keyof Identity
  readonly label: string
  readonly hint?: string
  readonly width?: 'short' | 'middle' | 'full'
  readonly optional?: true
}

const fields: readonly FieldDeclaration[] = [
  { name: 'name', label: '全称', hint: '与印章一致，用在文书抬头和落款', width: 'full' },
  { name: 'shortName', label: '简称', optional: true },
  {
    name: 'documentMark',
    label: '机关代字',
    hint: '发文字号里的代字，如 卫人社',
    width: 'short',
    optional: true,
  },
  { name: 'creditCode', label: '统一社会信用代码', hint: '18 位', optional: true },
  { name: 'siteCode', label: '政府网站标识码', hint: '10 位', width: 'short', optional: true },
  {
    name: 'cataloguePrefix',
    label: '索引号前缀',
    hint: '公开目录索引号开头的部分',
    width: 'short',
    optional: true,
  },
]

/** What a body is called, and its codes. */
export function IdentityFields({ mistakes, form, known }: Props): JSX.Element {
  return (
    <>
      {fields.map((field) => (
        <TextField
          key={field.name}
          {...field}
          value={form[field.name] ?? known?.[field.name] ?? ''}
          maxLength={100}
          autoComplete="off"
          mistake={mistakeAt(mistakes, field.name)}
        />
      ))}
    </>
  )
}

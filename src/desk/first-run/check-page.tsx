import type { JSX } from 'preact'
import { Alert } from '#ui/alert.tsx'
import { Button } from '#ui/button.tsx'
import { DescriptionList, type Fact } from '#ui/description-list.tsx'
import type { View } from '#ui/document.tsx'
import { ChangeForm } from '#ui/form.tsx'
import { FirstRunFrame } from './frame.tsx'
import type { FieldDeclaration, StepDeclaration } from './step.ts'
import { checkPath, type Form, stepPath, steps, type TypedForms } from './steps.ts'

interface Props {
  readonly view: View
  readonly token: string
  readonly forms: TypedForms
  readonly origin: string
}

/** Every answer once more, before anything is recorded. */
export function CheckPage({ view, token, forms, origin }: Props): JSX.Element {
  return (
    <FirstRunFrame view={view} title="核对后启用" now={steps.length}>
      {steps.map((step) => (
        <StepAnswers key={step.id} step={step} form={forms.get(step.id) ?? {}} />
      ))}
      <section class="field">
        <div class="panel-head">
          <h2>网址</h2>
        </div>
        <DescriptionList facts={[{ term: '浏览器打开', value: origin }]} />
        <p class="hint">正式网址在启动命令里用 --origin 写明，以后也可以改。</p>
      </section>
      <Alert state="info" title="启用时会登记机关和人员，这些记录以后只能变更，不能删去。">
        <p>接着会显示每个人的首次登录码，只显示一次，请准备好打印或抄写。</p>
      </Alert>
      <ChangeForm action={checkPath} token={token}>
        <Button look="primary">启用</Button>
      </ChangeForm>
    </FirstRunFrame>
  )
}

function StepAnswers({ step, form }: { readonly step: StepDeclaration; readonly form: Form }): JSX.Element {
  const facts = step.groups.flatMap((group) => factsOf(group, form))
  return (
    <section class="field">
      <div class="panel-head">
        <h2>{step.title}</h2>
        <a href={stepPath(step)} aria-label={`更改${step.title}`}>
          更改
        </a>
      </div>
      {facts.length > 0 ? (
        <DescriptionList facts={facts} />
      ) : (
        <p class="hint">没有填写，以后由管理员登记。</p>
      )}
    </section>
  )
}

/** A person is one line; other answers have one each. What was left empty is left out. */
function factsOf(
  { legend, fields, isPerson }: StepDeclaration['groups'][number],
  form: Form,
): readonly Fact[] {
  const shown = fields.flatMap((field) => {
    const value = shownOf(field, form[field.name] ?? '')
    return value === '' ? [] : [{ term: field.label, value }]
  })
  if (!isPerson || shown.length === 0) return shown
  return [{ term: legend, value: shown.map(({ value }) => value).join('，账号 ') }]
}

function shownOf({ choices }: FieldDeclaration, value: string): string {
  return choices?.find((choice) => choice.value === value)?.label ?? value.trim()
}

import type { JSX } from 'preact'
import { Button } from '#ui/button.tsx'
import { type Mistake, mistakeAt } from '#ui/error-summary.tsx'
import { TextArea } from '#ui/text-area.tsx'
import { type DraftPart, numbered, partField } from './draft-form.ts'
import { OutcomeSelect } from './outcome-select.tsx'

interface Props {
  readonly parts: readonly DraftPart[]
  readonly mistakes: readonly Mistake[]
}

/** The pieces of a reply; each may end its own way on its own ground. */
export function PartFields({ parts, mistakes }: Props): JSX.Element {
  return (
    <>
      <input type="hidden" name="count" value={parts.length} />
      {parts.map((part, at) => (
        <fieldset key={at} class="part">
          <legend>{numbered(parts, at) || '答复内容'}</legend>
          <OnePart part={part} at={at} mistakes={mistakes} />
          {parts.length > 1 ? (
            <p class="field">
              <Button look="danger" name="do" value={`remove-${at}`}>
                删去第 {at + 1} 项
              </Button>
            </p>
          ) : null}
        </fieldset>
      ))}
    </>
  )
}

interface OneProps {
  readonly part: DraftPart
  readonly at: number
  readonly mistakes: readonly Mistake[]
}

function OnePart({ part, at, mistakes }: OneProps): JSX.Element {
  const field = (name: Parameters<typeof partField>[1]) => {
    const id = partField(at, name)
    return { name: id, mistake: mistakeAt(mistakes, id), value: name === 'option' ? part.option : part[name] }
  }
  return (
    <>
      <TextArea
        label="是哪些信息"
        hint="用答复书里的说法，如：2025年公益性岗位补贴发放明细表。"
        rows={2}
        {...field('what')}
      />
      <OutcomeSelect label="办理结果和依据" {...field('option')} />
      <TextArea
        label="事实和理由"
        hint="除予以公开外，都要写明查到了什么、为什么适用所选依据；写进答复书“：”之后。予以公开的不写进答复书。"
        rows={4}
        {...field('reason')}
      />
      <TextArea
        label="获取途径、负责机关或者原答复文号"
        hint="已主动公开、不属于本机关负责、重复申请、公开出版物的，要一并告知。"
        rows={2}
        optional
        {...field('pointer')}
      />
      <TextArea
        label="没有征求第三方意见的原因"
        hint="只在以第三方合法权益为由不予公开、又没有征求过意见时填写（条例第三十二条）。"
        rows={2}
        optional
        {...field('notConsultedBecause')}
      />
    </>
  )
}

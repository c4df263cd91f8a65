import { Button } from '#ui/button.tsx'
import { ChangeForm } from '#ui/form.tsx'
import { ContentBoxes } from './content-boxes.tsx'
import { answered, stepPath, unanswered } from './draft.ts'
import { similarPath } from './paths.ts'
import { similarItems } from './similar.ts'
import type { ApplyStep } from './step.ts'
import { StepFrame } from './step-frame.tsx'
import { boxesAfter, mistakesOfContents, type WhatForm, whatBody } from './what-form.ts'

export const whatStep: ApplyStep<WhatForm> = {
  id: 'what',
  body: whatBody,
  draw(drawing, draft, typed) {
    return (
      <StepFrame drawing={drawing} draft={draft} step="what" title="需要什么信息">
        <p>写明名称、文号，或者便于查找的其他特征，例如时间、对象、事项。一项信息填一格。</p>
        <p class="inset">例：2025年1月至12月公益性岗位补贴发放汇总表</p>
        <ChangeForm action={stepPath('what')} token={drawing.token}>
          <ContentBoxes contents={typed?.contents ?? draft.contents} mistakes={drawing.mistakes} />
          <p class="journey-actions">
            <Button look="primary" name="press" value="on">
              继续
            </Button>
          </p>
        </ChangeForm>
      </StepFrame>
    )
  },
  async take(typed, _draft, source) {
    const boxes = boxesAfter(typed)
    if (typed.press.kind !== 'on') {
      const at = `${stepPath('what')}#content-${boxes.length - 1}`
      return { ok: true, change: (was) => unanswered({ ...was, contents: [...boxes] }, 'what'), to: at }
    }
    const mistakes = mistakesOfContents(typed.contents)
    if (mistakes.length > 0) return { ok: false, mistakes }
    const known = (await similarItems(source, boxes)).length > 0
    const change = (was: Parameters<typeof answered>[0]) => answered({ ...was, contents: [...boxes] }, 'what')
    return { ok: true, change, ...(known ? { to: similarPath } : {}) }
  },
}

import type { ComponentChildren, JSX } from 'preact'
import { Alert } from '#ui/alert.tsx'
import { Button } from '#ui/button.tsx'
import { TokenField } from '#ui/form.tsx'
import { JourneyFrame } from '#ui/journey-frame.tsx'
import { firstOpen, type StepId, stepIds, stepPath, type Writing } from './draft.ts'
import { applyPath, checkPath, dropPath } from './paths.ts'
import type { Drawing } from './step.ts'

interface Props {
  readonly drawing: Drawing
  readonly draft: Writing
  readonly step: StepId
  readonly title: string
  readonly children: ComponentChildren
}

/** A question of the application. */
export function StepFrame({ drawing, draft, step, title, children }: Props): JSX.Element {
  const { setting, token, mistakes, forgotten } = drawing
  const at = stepIds.indexOf(step)
  return (
    <JourneyFrame
      setting={setting}
      title={title}
      caption={`申请公开政府信息　第 ${at + 1} 步，共 ${stepIds.length} 步`}
      back={backFrom(draft, at)}
      mistakes={mistakes}
    >
      {forgotten ? (
        <Alert state="info" title="之前填写的内容已经删除">
          <p>两小时没有操作，填写的内容会自动删除，以保护您的个人信息。请重新填写。</p>
        </Alert>
      ) : null}
      {children}
      <DropForm token={token} />
    </JourneyFrame>
  )
}

function backFrom(draft: Writing, at: number): string {
  if (firstOpen(draft) === undefined) return checkPath
  const before = stepIds[at - 1]
  return before === undefined ? applyPath : stepPath(before)
}

/** For whoever writes on a computer that others use too. */
export function DropForm({ token }: { readonly token: string }): JSX.Element {
  return (
    <form class="journey-foot" method="post" action={dropPath}>
      <TokenField token={token} />
      <p>填写的内容加密暂存，两小时不操作即自动删除。</p>
      <Button look="quiet">不申请了，现在就删除</Button>
    </form>
  )
}

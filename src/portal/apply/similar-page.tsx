import type { JSX } from 'preact'
import { LinkButton } from '#ui/button.tsx'
import { JourneyFrame } from '#ui/journey-frame.tsx'
import { ItemList } from '../item-list.tsx'
import type { PublishedItem } from '../source.ts'
import { stepPath } from './draft.ts'
import type { Drawing } from './step.ts'
import { DropForm } from './step-frame.tsx'

interface Props {
  readonly drawing: Drawing
  readonly items: readonly PublishedItem[]
  /** Where the application goes on. */
  readonly next: string
}

/** Before anybody waits twenty days for what is there already. */
export function SimilarPage({ drawing, items, next }: Props): JSX.Element {
  const { setting, token } = drawing
  return (
    <JourneyFrame setting={setting} title="可能已经公开" caption="申请公开政府信息" back={stepPath('what')}>
      <p>下面的信息已经公开，可以直接查看，不必申请。打开看过以后，按浏览器的返回键回到这里。</p>
      <ItemList items={items} />
      <p class="journey-actions">
        <LinkButton href={next} look="primary">
          都不是，继续申请
        </LinkButton>
      </p>
      <DropForm token={token} />
    </JourneyFrame>
  )
}

import type { JSX } from 'preact'
import { HtmlDocument, type View } from '../document.tsx'
import { PageHead } from '../page-head.tsx'
import { Tag } from '../tag.tsx'
import { ViewSwitch } from '../view-switch.tsx'
import { FormSamples } from './form-samples.tsx'
import { ListSamples } from './list-samples.tsx'
import { StateSamples } from './state-samples.tsx'

interface Props {
  readonly stylesheet: string
  readonly view: View
  readonly token: string
}

/** Every component in every state on one page: the test bed of the design system. Never served by the real doors. */
export function GalleryPage({ stylesheet, view, token }: Props): JSX.Element {
  return (
    <HtmlDocument title="组件" site="设计系统" stylesheet={stylesheet} view={view} frame="desk">
      <main id="main" tabIndex={-1}>
        <ViewSwitch view={view} path="/gallery" />
        <PageHead title="组件" lead="每个组件的每种状态" tags={<Tag state="info" word="仅供测试" />} />
        <StateSamples />
        <ListSamples />
        <FormSamples token={token} />
      </main>
    </HtmlDocument>
  )
}

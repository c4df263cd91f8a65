import type { JSX } from 'preact'
import type { Crumb } from '#ui/breadcrumbs.tsx'
import { DescriptionList, type Fact } from '#ui/description-list.tsx'
import { DeskFrame, type DeskSetting } from '#ui/desk-frame.tsx'
import { ErrorSummary, type Mistake } from '#ui/error-summary.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { Panel } from '#ui/panel.tsx'
import type { State } from '#ui/state-icon.tsx'
import { Tag } from '#ui/tag.tsx'
import { CallForPanel } from './call-for-panel.tsx'
import { officesPath } from './paths.ts'

/** A matter of another authority as far as it may be seen before it is called for. */
export interface Uncalled {
  readonly crumbs: readonly Crumb[]
  readonly title: string
  readonly stage: { readonly state: State; readonly word: string }
  readonly facts: readonly Fact[]
  /** Its own address, and that of the list it stands in. */
  readonly at: string
  readonly list: string
  /** What is called for, as in 这件申请. */
  readonly what: string
}

export interface Asked {
  readonly reason?: string
  readonly mistakes?: readonly Mistake[]
}

interface Props extends Required<Asked> {
  readonly setting: DeskSetting
  readonly matter: Uncalled
}

/** A matter nobody called for yet: its line, and the form that calls for it. */
export function UncalledPage({ setting, matter, reason, mistakes }: Props): JSX.Element {
  const { crumbs, title, stage, facts, at, list, what } = matter
  return (
    <DeskFrame setting={setting} title={title} entry={officesPath} crumbs={crumbs}>
      <PageHead title={title} tags={<Tag {...stage} />} />
      <ErrorSummary mistakes={mistakes} />
      <Panel title="办理进度">
        <DescriptionList facts={facts} />
      </Panel>
      <CallForPanel
        at={at}
        list={list}
        what={what}
        token={setting.token}
        reason={reason}
        mistakes={mistakes}
      />
    </DeskFrame>
  )
}

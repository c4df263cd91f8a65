import type { JSX } from 'preact'
import type { ZodType } from 'zod'
import type { Mistake } from '#ui/error-summary.tsx'
import type { PortalSetting } from '#ui/portal-frame.tsx'
import type { Applications, PortalSource } from '../source.ts'
import type { StepId, Writing } from './draft.ts'

/** What every page of a question is drawn with. */
export interface Drawing {
  readonly setting: PortalSetting
  readonly token: string
  readonly mistakes: readonly Mistake[]
  /** What was written before is no longer kept. */
  readonly forgotten: boolean
}

export type Taken =
  /** `to` where it does not simply go on. */
  | { readonly ok: true; readonly change: (was: Writing) => Writing; readonly to?: string }
  /** `change` is what is kept all the same. */
  | {
      readonly ok: false
      readonly mistakes: readonly Mistake[]
      readonly change?: (was: Writing) => Writing
    }

/** One question: how it is asked, and how its answer is taken. `typed` is what came back with mistakes. */
export interface ApplyStep<Typed> {
  readonly id: StepId
  readonly body: ZodType<Typed>
  draw(
    drawing: Drawing,
    draft: Writing,
    typed: Typed | undefined,
    applications: Applications,
  ): JSX.Element | Promise<JSX.Element>
  take(typed: Typed, draft: Writing, source: PortalSource, applications: Applications): Taken | Promise<Taken>
}

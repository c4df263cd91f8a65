import { h, type JSX, type VNode } from 'preact'
import { z } from 'zod'
import type { ReportStanding } from '#office/annual-report/life/room.ts'
import type { ReportStepId } from '#office/annual-report/life/steps.ts'
import type { View } from '#ui/document.tsx'
import { type Answer, problem } from '#web/answer.ts'
import { reportYear } from '#web/report-file.ts'
import type { Viewer } from '#web/viewer.ts'
import { settingFor } from '../setting.ts'
import type { DeskSource, ReportAtDesk } from '../source.ts'
import { ClosedPage } from './closed-page.tsx'

export const yearParam = z.object({ year: reportYear })

export interface YearVisit {
  readonly viewer: Viewer
  readonly params: { readonly year: number }
  readonly view: View
  readonly path: string
  readonly token: () => string
}

interface Drawn {
  readonly atDesk: ReportAtDesk
  readonly standing: ReportStanding
  /** Null where the step is open; else a step that shows its own page tells why not. */
  readonly closedBecause: string | null
}

/**
 * A page on which a step is taken: absent where there is no report, refused to those whose step it never is, and in words why
 * not where it is not open now.
 */
export function stepPage(source: DeskSource, step: ReportStepId) {
  const { annualReports } = source
  return async <Props>(
    visit: YearVisit,
    draw: (drawn: Drawn) => VNode<Props>,
    status: 200 | 422 = 200,
  ): Promise<Answer> => {
    const { viewer, params } = visit
    const atDesk = await annualReports.report(viewer.authority.id, params.year)
    if (!atDesk) return problem('absent')
    const steps = await annualReports.steps(viewer, params.year)
    const state = steps.find((one) => one.step === step)
    if (!state) return problem('refused')
    const standing = await annualReports.standing(viewer.authority.id, params.year)
    const { closedBecause } = state
    const drawn: JSX.Element =
      closedBecause !== null && !staysOpen(step, standing)
        ? h(ClosedPage, {
            ...{ setting: settingFor(source, visit), year: params.year },
            ...{ title: state.label, message: closedBecause },
          })
        : draw({ atDesk, standing, closedBecause })
    return { kind: 'page', page: drawn, status }
  }
}

/** What stands in the way of handing it in is shown on the page itself, each with what to do. */
function staysOpen(step: ReportStepId, { life }: ReportStanding): boolean {
  return step === 'submit' && (life.stage === 'drafting' || life.stage === 'correcting')
}

import type { JSX } from 'preact'
import { blanksIn } from '#office/annual-report/drafting/fill.ts'
import type { ReportStepState } from '#office/annual-report/life/decide.ts'
import type { ReportStepId } from '#office/annual-report/life/steps.ts'
import { LinkButton } from '#ui/button.tsx'
import type { ReportAtDesk } from '../source.ts'
import { correctPath, reviewPath, submitPath, takeOverPath, wordsPath } from './paths.ts'

interface Place {
  readonly label: string
  path(year: number): string
}

const words: Place = { label: '填写正文', path: wordsPath }
const review: Place = { label: '查看送审稿', path: reviewPath }
const takeOver: Place = { label: '核对接管的报告', path: takeOverPath }

/** Where each step is taken; those that share a page have one button. */
const places: Readonly<Partial<Record<ReportStepId, Place>>> = {
  'save-words': words,
  submit: { label: '提交审核', path: submitPath },
  approve: { label: '审核', path: reviewPath },
  'review-secrecy': { label: '保密审查', path: reviewPath },
  release: { label: '发布', path: reviewPath },
  'release-correction': { label: '批准更正', path: reviewPath },
  'begin-correction': { label: '更正', path: correctPath },
  'confirm-take-over': takeOver,
  recall: review,
  'send-back': review,
}

interface Props {
  readonly year: number
  readonly steps: readonly ReportStepState[]
  readonly atDesk: ReportAtDesk | undefined
}

/** What the viewer may do now: one blue button, the others plain, and the words why nothing is open where nothing is. */
export function NextStep({ year, steps, atDesk }: Props): JSX.Element | null {
  const open = steps.filter(({ step, closedBecause }) => places[step] && closedBecause === null)
  const offered = new Map(open.flatMap(({ step }) => entryOf(step)))
  if (offered.size === 0) return <WhyNot steps={steps} />
  const unfilled = atDesk !== undefined && blanksIn(atDesk.report).length > 0
  const entries = [...offered.values()].filter(({ label }) => label !== '提交审核' || !unfilled)
  const primary = entries.find(({ label }) => label !== '填写正文' || unfilled)?.label
  return (
    <p class="toolbar-actions">
      {entries.map(({ label, path }) => (
        <LinkButton
          key={label}
          href={path(year)}
          look={label === primary && label !== '更正' ? 'primary' : 'plain'}
        >
          {label}
        </LinkButton>
      ))}
    </p>
  )
}

function entryOf(step: ReportStepId): readonly (readonly [string, Place])[] {
  const place = places[step]
  return place ? [[place.label, place]] : []
}

function WhyNot({ steps }: { readonly steps: readonly ReportStepState[] }): JSX.Element | null {
  const why = steps.find(({ step, closedBecause }) => places[step] && closedBecause !== null)
  return why ? (
    <p class="hint">
      {why.label}：{why.closedBecause}
    </p>
  ) : null
}

import { outcomes } from '#law/outcomes/outcomes.ts'
import { applicationRows } from '#law/report-form/cells.ts'
import { form2021 } from '#law/report-form/form-2021.ts'
import type { PartOutcome } from '#office/applications/case/parts.ts'

/** One way to decide a piece, on one of its grounds. */
export interface OutcomeOption {
  /** `outcome|ground`, as the form sends it. */
  readonly value: string
  readonly label: string
}

/** A heading of table three with the ways under it. */
export interface OutcomeGroup {
  readonly label: string
  readonly options: readonly OutcomeOption[]
}

const rows = applicationRows(form2021.applications)

/** Every way to decide a piece, as table three groups them, each with every ground it may rest on. */
export const outcomeGroups: readonly OutcomeGroup[] = grouped()

function grouped(): readonly OutcomeGroup[] {
  const groups = new Map<string, OutcomeOption[]>()
  for (const { id, grounds } of outcomes) {
    if (id === 'partial') continue
    const row = rows.find((one) => one.id === id)
    const own = row?.label ?? id
    const heading = row?.under[1]?.label ?? own
    const options = groups.get(heading) ?? []
    groups.set(heading, options)
    const possible = grounds.length === 0 ? [''] : grounds
    options.push(
      ...possible.map((ground) => ({
        value: optionValue({ outcome: id, ground }),
        label: ground === '' ? own : `${own}｜${ground}`,
      })),
    )
  }
  return [...groups].map(([label, options]) => ({ label, options }))
}

export function optionValue({
  outcome,
  ground,
}: {
  readonly outcome: PartOutcome
  readonly ground: string
}): string {
  return `${outcome}|${ground}`
}

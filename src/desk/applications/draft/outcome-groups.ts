import type { OutcomeId } from '#law/outcomes/outcome.ts'
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

/** Where one row rests on two grounds: what tells them apart, in the words of the article. */
const glosses: Readonly<Partial<Record<OutcomeId, Readonly<Record<string, string>>>>> = {
  granted: {
    '条例第三十六条第（一）项': '已经主动公开，告知获取途径',
    '条例第三十六条第（二）项': '随答复提供',
  },
  'denied.thirdParty': {
    条例第十五条: '涉及商业秘密、个人隐私等',
    条例第三十二条: '第三方不同意且有合理理由',
  },
  'unavailable.notHeld': {
    '条例第三十六条第（四）项': '经检索没有',
    '条例第三十六条第（五）项': '不属于本机关负责公开',
  },
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
        label: ground === '' ? own : `${own}｜${ground}${glossOf(id, ground)}`,
      })),
    )
  }
  return [...groups].map(([label, options]) => ({ label, options }))
}

function glossOf(id: OutcomeId, ground: string): string {
  const gloss = glosses[id]?.[ground]
  return gloss === undefined ? '' : `（${gloss}）`
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

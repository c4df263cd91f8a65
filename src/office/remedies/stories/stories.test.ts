import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { form2021 } from '#law/report-form/form-2021.ts'
import { remedyRefusalSentence } from '../commands/refusal.ts'
import { type RemedyStepId, remedyStepIds, remedySteps } from '../commands/registry.ts'
import { blockOf, blockWords } from '../matter/intake.ts'
import { stageWords } from '../matter/remedy.ts'
import { columnOf } from '../matter/spells.ts'
import { begin, day, fileOf, lawsuit, on, people, reconsideration, take } from '../playing/play.fixture.ts'
import { resultForm, resultIds } from '../results/result-forms.ts'
import { defaultRemedySettings, type RemedySettings } from '../settings.ts'

interface Story {
  readonly 情形: string
  readonly 依据: string
  readonly 设置?: Partial<RemedySettings>
  readonly 收到: { readonly 类型: '行政复议' | '直接起诉' | '复议后起诉'; readonly 日期: string }
  readonly 经过: readonly Happened[]
  readonly 环节?: string
  readonly 表四: Readonly<Record<string, string>>
}

interface Happened {
  readonly 日: string
  readonly 办: string
  readonly 内容?: string
  readonly 责令?: string
  readonly 拒绝?: string
}

const stories: readonly Story[] = parse(readFileSync(new URL('./table-four.yaml', import.meta.url), 'utf8'))
const columnLabel = (id: string) => form2021.remedies.columns.find((column) => column.id === id)?.label ?? id

describe('table four', () => {
  it.each(stories)('$情形', (story) => {
    const counting = { ...defaultRemedySettings, ...story.设置 }
    let played = begin(intakeOf(story.收到))
    for (const happened of story.经过) {
      const date = day(happened.日)
      const payload = { on: date, ...said(happened) }
      // One step and its own payload, which a union of steps cannot say.
      played = take(
        played,
        stepOf(happened.办),
        payload as never,
        on(happened.日, { counting }),
        people.经办人,
      )
      const told = played.refusal === null ? null : remedyRefusalSentence(played.refusal)
      if (happened.拒绝 === undefined) expect(told, happened.办).toBeNull()
      else expect(told).toContain(happened.拒绝)
    }
    const file = fileOf(played)
    if (story.环节 !== undefined) expect(stageWords[file.stage]).toBe(story.环节)
    expect(countedIn(file, 2023, 2026)).toEqual(story.表四)
  })

  it('has a story for every open question and both kinds of appeal', () => {
    const told = stories.map(({ 依据 }) => 依据).join()
    for (const id of Object.keys(defaultRemedySettings)) expect(told).toContain(id)
    const results = new Set(stories.flatMap(({ 经过 }) => 经过.flatMap(({ 内容 }) => 内容 ?? [])))
    const ways = new Set(
      resultIds.filter((id) => results.has(resultForm(id).label)).map((id) => resultForm(id).appeal),
    )
    expect(ways).toEqual(new Set(['judgment', 'ruling', undefined]))
  })
})

function intakeOf({ 类型, 日期 }: Story['收到']) {
  if (类型 === '行政复议') return { ...reconsideration, on: day(日期) }
  const { track } = lawsuit
  if (track.kind !== 'litigation') throw new Error('a lawsuit is before a court')
  const after =
    类型 === '复议后起诉' ? ({ kind: 'outside', decision: '卫政复决字〔2025〕1号' } as const) : track.after
  return { ...lawsuit, on: day(日期), track: { ...track, after } }
}

function stepOf(label: string): RemedyStepId {
  return remedyStepIds.find((id) => remedySteps[id].label === label) ?? expect.fail(`no step ${label}`)
}

function said({ 内容, 责令 = '' }: Happened): object {
  const form = resultIds.find((id) => resultForm(id).label === 内容)
  if (内容 !== undefined && form === undefined) expect.fail(`no result ${内容}`)
  return {
    ...{ form, document: '文书', order: 责令, until: null },
    ...{ by: 'other', court: '平顶山市中级人民法院', why: 'retrial', number: '意见书1号' },
  }
}

function countedIn(file: ReturnType<typeof fileOf>, from: number, to: number): Record<string, string> {
  const cells: Record<string, string> = {}
  for (let year = from; year <= to; year++) {
    const column = columnOf(file.dossier.spells, year)
    if (column !== null) cells[year] = `${blockWords[blockOf(file.dossier.track)]}/${columnLabel(column)}`
  }
  return cells
}

/**
 * The reply clock told a second time, as a clerk with a wall calendar would: one day after the other, crossing off working
 * days. Shares no code with src/law; its calendar comes from the public data set, its days from the platform.
 */
import { readFileSync } from 'node:fs'

export type OracleAct = { kind: string; on: string; [field: string]: string | number | undefined }

export interface OracleCase {
  receivedOn: string
  acts: readonly OracleAct[]
  settings: Readonly<Record<string, string>>
}

export interface OracleAnswer {
  due: string | null
  state: 'confirmed' | 'to-be-confirmed' | 'waiting' | 'ended'
}

const firstYear = 2019
const lastYear = 2026
const workdays = new Set<string>()
const named = new Map<string, boolean>()
for (let year = firstYear; year <= lastYear; year++) {
  const file = new URL(`../calendars/${year}.json`, import.meta.url)
  for (const { date, isOffDay } of JSON.parse(readFileSync(file, 'utf8')).days) named.set(date, isOffDay)
}
for (let ms = Date.UTC(firstYear, 0, 1); ms < Date.UTC(lastYear + 3, 0, 1); ms += 86_400_000) {
  const day = new Date(ms)
  const iso = day.toISOString().slice(0, 10)
  if (!(named.get(iso) ?? [0, 6].includes(day.getUTCDay()))) workdays.add(iso)
}

const known = (day: string) => Number(day.slice(0, 4)) <= lastYear
const nextDay = (day: string) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)

export const isWorkday = (day: string) => workdays.has(day)

/** The nth working day later. */
export function crossOff(from: string, n: number): string {
  let day = from
  while (n > 0) {
    day = nextDay(day)
    if (workdays.has(day)) n--
  }
  return day
}

interface Interval {
  from: string
  to: string
}

/** Every stretch of asking others: from the letter to the answer, or to the end of their fifteen days. */
function intervals(acts: readonly OracleAct[]): Interval[] {
  const found: Interval[] = []
  const names = new Set(acts.filter((act) => 'who' in act).map((act) => `${act.who}/${act.name}`))
  for (const name of names) {
    const own = acts.filter((act) => 'who' in act && `${act.who}/${act.name}` === name)
    let asked: string | undefined
    let reached: string | undefined
    const close = (answered?: string) => {
      if (asked === undefined) return
      const limit = name.startsWith('other-organ') ? undefined : crossOff(reached ?? asked, 15)
      const ends = [answered, limit].filter((day) => day !== undefined).sort()
      if (ends[0] !== undefined) found.push({ from: asked, to: ends[0] })
      asked = undefined
      reached = undefined
    }
    for (const { kind, on } of own) {
      if (kind === 'consulted') asked ??= on
      else if (kind === 'consultation-reached' && asked !== undefined) reached ??= on
      else if (kind === 'consultation-answered') close(on)
    }
    close()
  }
  return found
}

/** When the reply is due. */
export function oracle({ receivedOn, acts, settings }: OracleCase): OracleAnswer {
  const sorted = acts.filter((act) => act.on >= receivedOn).sort((a, b) => a.on.localeCompare(b.on))
  const closing = sorted.findIndex((act) => act.kind === 'replied' || act.kind === 'ended')
  const mine = closing < 0 ? sorted : sorted.slice(0, closing + 1)
  if (mine.at(-1)?.kind === 'ended') return { due: null, state: 'ended' }

  const away = intervals(mine)
  const strict = settings['clock.consultationInterval'] === 'strictly-between'
  const asking = (day: string) => away.some(({ from, to }) => from < day && (strict ? day < to : day <= to))
  const correctBy = crossOff(receivedOn, 7)

  let left = 20
  let longer = 0
  let begun = receivedOn
  let fixed: string | undefined
  let waits: 'no' | 'supplement' | 'payment' = 'no'
  let noticed = ''
  let told: string | undefined
  let asked = false
  /** The day of a payment that only resumed the count is not counted itself. */
  let paidOn = ''
  const out = (day: string) => asking(day) || day === paidOn
  const anew = (day: string) => {
    if (settings['clock.extensionAfterRestart'] === 'lapses') longer = 0
    left = 20 + longer
    begun = day
    fixed = undefined
  }

  const lastAct = mine.at(-1)?.on ?? receivedOn
  for (let day = receivedOn; ; day = nextDay(day)) {
    for (const act of mine.filter(({ on }) => on === day)) {
      const over = waits === 'no' && fixed !== undefined && day > fixed
      if (over) continue
      if (act.kind === 'correction-asked' && !asked && waits === 'no') {
        if (day > correctBy && settings['clock.lateCorrection'] === 'keeps-running') continue
        asked = true
        waits = 'supplement'
      } else if (act.kind === 'supplemented' && waits === 'supplement') {
        waits = 'no'
        anew(day)
      } else if (act.kind === 'extended' && waits === 'no' && longer === 0 && fixed === undefined) {
        longer = Math.min(Number(act.days), 20)
        left += longer
      } else if (act.kind === 'delayed' && waits === 'no') {
        // Only a date later than the one the calendar gives anyway.
        if (String(act.until) > (fixed ?? lookAhead(day, begun, left, out))) fixed = String(act.until)
      } else if (act.kind === 'fee-noticed' && waits === 'no') {
        waits = 'payment'
        noticed = day
        told = undefined
      } else if (act.kind === 'fee-reached' && waits === 'payment') told = day
      else if (act.kind === 'fee-paid' && waits === 'payment' && day <= crossOff(told ?? noticed, 20)) {
        waits = 'no'
        if (settings['clock.afterPayment'] === 'full-period') anew(day)
        else paidOn = day
      }
    }
    if (waits === 'no' && fixed !== undefined) {
      if (day >= fixed) return { due: fixed, state: 'confirmed' }
    } else if (waits === 'no' && day > begun && workdays.has(day) && !out(day)) {
      left--
      if (left === 0) return { due: day, state: known(day) ? 'confirmed' : 'to-be-confirmed' }
    }
    if (waits !== 'no' && day >= lastAct) return { due: null, state: 'waiting' }
  }
}

/** The day the crossing-off would end if nothing else happened. */
function lookAhead(today: string, begun: string, left: number, out: (day: string) => boolean): string {
  for (let day = today; ; day = nextDay(day)) {
    if (day > begun && workdays.has(day) && !out(day)) left--
    if (left === 0) return day
  }
}

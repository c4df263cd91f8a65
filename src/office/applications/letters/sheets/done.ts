import { dateInWords, type PlainDate } from '#law/calendar/plain-date.ts'
import type { Correction, Dossier, Excess, Fee } from '../../case/dossier.ts'
import { trimStop } from '../phrases.ts'

interface Done {
  readonly on: PlainDate
  readonly what: string
}

/** 办理经过: one line for each thing done that the reply rests on, oldest first. */
export function doneIn(dossier: Dossier): readonly string[] {
  return [...notices(dossier), ...enquiries(dossier)]
    .toSorted((a, b) => a.on.localeCompare(b.on))
    .map(({ on, what }) => `${dateInWords(on)}${what}。`)
}

/** What the applicant was told or asked for. */
function notices({ correction, excess, fee, extension }: Dossier): readonly Done[] {
  return [
    ...one(correction, ({ askedOn, items }) => ({ on: askedOn, what: `告知补正：${trimStop(items)}` })),
    ...one(correction, cameOf),
    ...one(excess, ({ askedOn, came }) => ({ on: askedOn, what: `要求说明理由：${explanations[came]}` })),
    ...one(fee, ({ noticedOn, yuan, came }) => ({
      on: noticedOn,
      what: `发出收费通知，金额${yuan}元：${payments[came]}`,
    })),
    ...one(extension, ({ on, days }) => ({ on, what: `延长答复期限${days}个工作日` })),
  ]
}

/** Whom the office asked, and where it looked. */
function enquiries({ consultations, departments, searches }: Dossier): readonly Done[] {
  return [
    ...consultations.map(({ askedOn, name, came }) => ({
      on: askedOn,
      what: `征求${name}意见：${opinions[came]}`,
    })),
    ...departments.map(({ askedOn, department, answeredOn }) => ({
      on: askedOn,
      what: `请${department}协办：${answeredOn === null ? '尚未回复' : '已回复'}`,
    })),
    ...searches.map(({ on, places, found }) => ({
      on,
      what: `检索${trimStop(places)}：${trimStop(found) || '没有检索到'}`,
    })),
  ]
}

/** What came of a correction. An applicant who was ill may still supplement after the period (条例 art. 30). */
function cameOf({ came, supplementedOn, until }: Correction): Done | null {
  if (supplementedOn !== null) return { on: supplementedOn, what: '收到补正的申请' }
  return came === 'lapsed' ? { on: until, what: '补正期限届满，没有收到补正' } : null
}

function one<T>(thing: T | null, told: (thing: T) => Done | null): readonly Done[] {
  const done = thing === null ? null : told(thing)
  return done === null ? [] : [done]
}

const explanations = {
  pending: '尚未说明',
  explained: '已说明',
  lapsed: '逾期未说明',
} as const satisfies Record<Excess['came'], string>

const payments = {
  pending: '尚未缴清',
  paid: '已缴清',
  lapsed: '逾期未缴纳',
} as const satisfies Record<Fee['came'], string>

const opinions = {
  pending: '尚未反馈',
  agrees: '同意公开',
  objects: '不同意公开',
  partly: '部分同意公开',
  lapsed: '逾期未反馈',
} as const

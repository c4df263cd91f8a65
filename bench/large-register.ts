import { createWriteStream } from 'node:fs'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { outcomes } from '#law/outcomes/outcomes.ts'
import { outcomeLabel } from '#law/outcomes/recognise.ts'
import { choices } from '#office/annual-report/register/words.ts'
import { sequenceOf } from './sequence.ts'

const labels = outcomes.map(outcomeLabel)

/** A made-up register of applications over 2024 and 2025 as a folder with one CSV file, and what removes it. */
export async function largeRegister(
  rows: number,
): Promise<{ folder: string; csv: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'register-'))
  await mkdir(folder, { recursive: true })
  const csv = join(folder, 'applications.csv')
  await pipeline(lines(rows), createWriteStream(csv))
  return { folder, csv, remove: () => rm(folder, { recursive: true }) }
}

function* lines(rows: number): Generator<string> {
  const next = sequenceOf(rows)
  yield '编号,收到日期,申请人,申请人类型,申请内容,渠道,办结日期,办理结果,文号,备注\n'
  for (let at = 0; at < rows; ) {
    const batch: string[] = []
    for (const until = Math.min(rows, at + 2_000); at < until; at++) batch.push(line(at, next))
    yield batch.join('')
  }
}

function line(at: number, next: (below: number) => number): string {
  const received = next(700)
  const closed = received + 5 + next(40)
  const isClosed = next(20) > 0 && closed < 731
  const kind = next(4) > 0 ? '自然人' : choices.applicant[next(choices.applicant.length)]
  const end = isClosed ? `${day(closed)},${labels[next(labels.length)]}` : ','
  return `2025-${at},${day(received)},申请人${next(5_000)},${kind},申请公开第${next(900)}号地块征收补偿方案及附图,网上,${end},,\n`
}

const days = Array.from({ length: 731 }, (_, i) =>
  new Date(Date.UTC(2024, 0, 1 + i)).toISOString().slice(0, 10),
)

function day(number: number): string {
  return days[number] ?? '2025-12-31'
}

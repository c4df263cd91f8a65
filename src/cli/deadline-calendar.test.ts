import { spawn } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { calendarConfirmed, calendarEntered } from '#office/acts/kinds/calendar.ts'
import { beginRegister } from '#store/register/head.ts'
import { openStore, type Store } from '#store/store.ts'
import { appendOf, day } from '../../tests/store/acts.ts'
import { scratchFolder } from '../../tests/store/scratch.ts'

const module = new URL('./deadline.ts', import.meta.url).href
const call = ['reply', '--received', '2026-12-15'] as const
const number = '国办发明电〔2026〕7号'
/** New Year's Day, a Friday that weekends alone would count. */
const notice2027 = {
  year: 2027,
  notices: [{ source: 'https://www.gov.cn/2027', number, published: day('2026-12-12') }],
  holidays: [
    {
      name: '元旦',
      off: ['2027-01-01', '2027-01-02', '2027-01-03'].map(day),
      makeUp: [],
    },
  ],
}

let store: Store
let data: string
beforeAll(async () => {
  data = await scratchFolder()
  store = await openStore({ kind: 'embedded', data })
  await beginRegister(store.db, 'district')
})
afterAll(async () => {
  await store.close()
  await rm(data, { recursive: true, force: true })
})

/** Beside the gongkai at work, in a process of its own. */
async function run(...args: readonly string[]) {
  const script = `import { deadline } from '${module}'; process.exitCode = await deadline(process.argv.slice(1))`
  const { DATABASE_URL: _, ...env } = process.env
  const child = spawn(process.execPath, ['--input-type=module', '-e', script, '--', ...args], {
    env: { ...env, NO_COLOR: '1' },
  })
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
  const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), ended])
  return { code, out, err }
}

describe('the notices an office entered', () => {
  test('do not count without --data, and the way there says which notices did', async () => {
    const { out } = await run(...call)
    expect(out).toContain('最迟 2027年1月12日（星期二）  待定')
    expect(out).toMatch(/· 2026 年：https:\/\/www\.gov\.cn\/\S+（随软件）/u)
    expect(out).toContain('· 2027 年：放假通知尚未公布')
  })

  test('count while they wait for a second person, and the date stays 待定', async () => {
    const entered = calendarEntered.act(day('2026-12-14'), notice2027, null)
    await store.append('district', appendOf('calendar/2027', 0, [entered]))
    const { code, out } = await run(...call, '--data', data)
    expect([code, out]).toEqual([0, expect.stringContaining('最迟 2027年1月13日（星期三）  待定')])
    expect(out).toContain(`· 2027 年：${number}（单位录入，待核对，期限为待定）`)
  })

  test('settle the date once they are confirmed, as on the case page', async () => {
    const confirmed = calendarConfirmed.act(day('2026-12-15'), { year: 2027 }, null)
    await store.append('district', appendOf('calendar/2027', 1, [confirmed]))
    const { out } = await run(...call, '--data', data)
    expect(out).toContain('最迟 2027年1月13日（星期三）  已确定')
    expect(out).toContain(`· 2027 年：${number}（单位录入）`)
    const json = await run(...call, '--data', data, '--json')
    expect(JSON.parse(json.out)).toMatchObject({
      state: 'confirmed',
      notices: [
        { year: 2026, from: 'program', state: 'confirmed' },
        { year: 2027, notices: [number], from: 'office', state: 'confirmed' },
      ],
    })
  })

  test('a folder that holds no office is told in one line', async () => {
    const { code, out, err } = await run(...call, '--data', '/nowhere/at/all')
    expect([code, out, err.trim().split('\n').length]).toEqual([2, '', 1])
  })
})

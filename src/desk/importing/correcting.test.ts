import { writeXlsx } from 'hucre/xlsx'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { keptFigures } from '#store/annual-report/figures.ts'
import { reportFrom } from '#store/annual-report/report.ts'
import { demoAuthorities } from '#store/people/demo-tree.ts'
import { erasePerson } from '#store/register/erase.ts'
import { verifyChain } from '#store/register/verify.ts'
import { type OfficeSite, officeSite, upload } from '../../../tests/journeys/office-site.ts'
import { type Browser, signedInBrowser, tokenIn } from '../../../tests/sign-in/desk-site.ts'
import { day } from '../../../tests/store/acts.ts'
import { linesOf, untouched } from './shown-form.fixture.ts'

const { bureau } = demoAuthorities
const uploadPath = '/desk/importing/register'
let site: OfficeSite
let clerk: Browser
let at = 0
beforeAll(async () => {
  site = await officeSite()
})
afterAll(() => site.close())
beforeEach(async () => {
  clerk = await signedInBrowser(site, 'handler', `10.9.0.${at++}`)
})

type Row = readonly (string | null)[]

async function sentWorkbook(sheets: Readonly<Record<string, readonly Row[]>>, from = clerk): Promise<string> {
  const bytes = await writeXlsx({
    sheets: Object.entries(sheets).map(([name, rows]) => ({ name, rows: rows.map((row) => [...row]) })),
  })
  const { to } = await upload(site, from, uploadPath, [{ name: '台账.xlsx', bytes: new Uint8Array(bytes) }])
  expect(to).toMatch(/^\/desk\/importing\/register\//u)
  return to
}

async function sentRows(rows: readonly string[]): Promise<string> {
  const text = `编号,收到日期,申请人类型,办结日期,办理结果\n${rows.join('\n')}\n`
  return (await upload(site, clerk, uploadPath, [{ name: '依申请公开.csv', bytes: text }])).to
}

/** The page once it was read. */
async function read(url: string): Promise<string> {
  let body = ''
  await expect
    .poll(
      async () => {
        ;({ body } = await clerk.open(url))
        return body.includes('<h1>试读登记簿') && !body.includes('正在逐行试读')
      },
      { timeout: 15_000 },
    )
    .toBe(true)
  return body
}

const problemsOn = (url: string, body: string) => linesOf(body, `${url}/corrections`)

async function correct(url: string, fields: Readonly<Record<string, string>>) {
  const { body } = await clerk.open(url)
  return clerk.post(`${url}/corrections`, { _token: tokenIn(body), action: 'correct', ...fields })
}

const figure = (body: string, label: string) =>
  new RegExp(`${label}</p><p class="statistic-value">(\\d+)`, 'u').exec(body)?.[1]

/** The year's table three as the register gives it. */
async function tableThree(year: number, cell: 'new' | 'granted' | 'denied.stateSecret') {
  const figures = await keptFigures(site.office.scratch.store.db, bureau, year)
  const { cells } = reportFrom(figures, { authority: '', year })
  return cells.get(`applications/${cell}/total`)
}

describe('a dirty register with strange headers', () => {
  it('is put right on its page, taken over, counted as it stands, and taken back whole', async () => {
    const rows = (from: number, count: number, rest: Row): Row[] =>
      Array.from({ length: count }, (_, i) => [`J${from + i}`, '2024-03-01', ...rest])
    const url = await sentWorkbook({
      依申请公开台账: [
        ['某局二〇二四年台账'],
        ['受理号', '哪天来的', '什么人', '哪天答的', '怎么答的', '经办'],
        ...rows(1, 30, ['自燃人', '2024-03-20', '予以公幵', '甲']),
        ...rows(31, 2, ['商业企业', '2024-02-30', '予以公开', '甲']),
        ...rows(33, 1, ['商业企业', '2024-03-20', '不予公开', '乙']),
        ['合计', '33', null, null, null, null],
      ],
    })
    let body = await read(url)
    expect(
      problemsOn(url, body)
        .map(({ text }) => text)
        .join(),
    ).toContain('没有找到「收到日期」这一列')

    const headers = Object.keys(untouched(linesOf(body, `${url}/headers`)))
    const taken = ['id', 'received', 'kind', 'closed', 'outcome', '']
    const said = Object.fromEntries(headers.map((name, i) => [name, taken[i] ?? '']))
    expect(await clerk.submit(url, said, `${url}/headers`)).toMatchObject({ status: 303, to: url })
    body = await read(url)
    const lines = problemsOn(url, body)
    // One line for thirty rows that say the same wrong word.
    expect(lines.filter(({ text }) => text.includes('自燃人'))).toHaveLength(1)
    expect(lines.find(({ text }) => text.includes('予以公幵'))?.text).toContain('共 30 行')

    const total = lines.find(({ text }) => text.includes('「33」不是日期'))
    const group = lines.find(({ text }) => text.includes('只写了大类'))
    const noDay = lines.find(({ text }) => text.includes('没有「2024-02-30」这一天'))
    const [outcome = ''] = Object.keys(group?.fields ?? {})
    const [closed = ''] = Object.keys(noDay?.fields ?? {})
    const fields = {
      ...untouched(lines),
      [outcome]: '不予公开-属于国家秘密',
      [closed]: '2024年3月2日',
      [total?.ticks[0] ?? '']: 'yes',
    }
    expect(await correct(url, fields)).toMatchObject({ status: 303 })
    // The total's other empty cells went with its row.
    body = await read(url)
    expect(body).toContain('没有问题，可以导入')
    expect(figure(body, '可导入的事项')).toBe('33')
    expect(figure(body, '不导入的行')).toBe('1')
    expect(body).toContain('“予以公幵” 改为 “予以公开”')

    const outRows = (await clerk.open(`${url}/rows?verdict=left-out`)).body
    expect(outRows).toContain('「33」不是日期')
    const { to = '' } = await clerk.submit(url, { action: 'take' })
    await expect.poll(async () => (await clerk.open(to)).body).toContain('已导入')
    const run = (await clerk.open(to)).body
    expect(run).toContain('“自燃人” 改为 “自然人”')
    expect(run).toContain('张敏')
    expect(await tableThree(2024, 'new')).toBe(33)
    expect(await tableThree(2024, 'granted')).toBe(32)
    expect(await tableThree(2024, 'denied.stateSecret')).toBe(1)

    await clerk.submit(to, {}, `${to}/undo`)
    expect((await clerk.open(to)).body).toContain('已撤销')
    expect(await tableThree(2024, 'new')).toBe(0)
    const { store } = site.office.scratch
    expect(await verifyChain(store.db, bureau)).toMatchObject({ faultCount: 0 })
    // What stood in the file can be erased; where and how often it was changed stays.
    const matter = `imports/${to.split('/').at(-1)}` as const
    const erasure = {
      on: day('2026-03-03'),
      recordedAt: new Date().toISOString(),
      by: 'operator',
      reason: '试',
    }
    expect(await erasePerson(store, { authority: bureau, matter, ...erasure })).toMatchObject({ ok: true })
    const erased = (await clerk.open(to)).body
    expect(erased).not.toContain('自燃人')
    expect(erased).toContain('（已删除） 改为 “自然人”')
  })

  it('whose sheet has no name of ours is known by its headers', async () => {
    const url = await sentWorkbook({
      Sheet1: [
        ['序号', '收件时间', '类别', '答复时间', '答复情况'],
        ['S1', '2024-1-2', '自然人', null, null],
      ],
    })
    expect(figure(await read(url), '可导入的事项')).toBe('1')
  })

  it('that lacks a column can say the same in all of it, or be left out', async () => {
    const url = await sentWorkbook({
      依申请公开: [
        ['编号', '收到日期'],
        ['L1', '2024-1-2'],
        ['L2', '2024-1-3'],
      ],
      收费: [['项目'], ['考务费']],
    })
    const lines = problemsOn(url, await read(url))
    const kind = lines.find(({ text }) => text.includes('申请人类型'))
    const charge = lines.find(({ text }) => text.includes('收费'))
    await correct(url, {
      [Object.keys(kind?.fields ?? {})[0] ?? '']: '自然人',
      [charge?.ticks[0] ?? '']: 'yes',
    })
    const body = await read(url)
    expect(figure(body, '可导入的事项')).toBe('2')
    expect(body).toContain('整列写 “自然人”')
    expect(body).toContain('这张表不导入')
  })
})

describe('what a form says', () => {
  const wrong = ['W1,2024-03-01,自燃人,,', 'W2,2024-02-31,自然人,,']

  it('that is itself wrong comes back as it was filled in, and nothing is changed', async () => {
    const url = await sentRows(wrong)
    const lines = problemsOn(url, await read(url))
    const [date = ''] = Object.keys(lines.find(({ text }) => text.includes('2024-02-31'))?.fields ?? {})
    const again = await correct(url, { ...untouched(lines), [date]: '三月' })
    expect(again.status).toBe(422)
    expect(again.body).toContain('「三月」不是日期')
    expect(problemsOn(url, again.body).flatMap(({ fields }) => Object.values(fields))).toContain('三月')
    expect(again.body).not.toContain('已改')
  })

  it('twice over changes it once, and an old page is told so', async () => {
    const url = await sentRows(wrong)
    const fields = untouched(problemsOn(url, await read(url)))
    expect(await correct(url, fields)).toMatchObject({ status: 303 })
    await read(url)
    const twice = await correct(url, fields)
    expect(twice.status).toBe(422)
    expect(twice.body).toContain('已经改过或有了变化')
    expect(await read(url)).toContain('已改 1 处')
  })

  it('of nothing at all is told so', async () => {
    const url = await sentRows(['W9,2024-02-31,自然人,,'])
    const fields = untouched(problemsOn(url, await read(url)))
    const nothing = await correct(url, fields)
    expect(nothing.body).toContain('没有改动')
  })

  it('of two headers for one column is refused, with both still chosen', async () => {
    const url = await sentRows(wrong)
    const names = Object.keys(untouched(linesOf(await read(url), `${url}/headers`)))
    const said = Object.fromEntries(names.map((name) => [name, 'received']))
    const again = await clerk.submit(url, said, `${url}/headers`)
    expect(again.status).toBe(422)
    expect(again.body).toContain('有两列都作「收到日期」')
    expect(new Set(Object.values(untouched(linesOf(again.body, `${url}/headers`))))).toEqual(
      new Set(['received']),
    )
  })

  it('can be taken back, one by one and all at once', async () => {
    const url = await sentRows([...wrong, 'W3,2024-03-01,自燃人,2024-03-02,予以公幵'])
    await read(url)
    const { body } = await clerk.open(url)
    await clerk.post(`${url}/corrections`, { _token: tokenIn(body), action: 'suggested' })
    const now = await read(url)
    expect(now).toContain('已改 2 处')
    const taken = /name="taken" value="(\d+)"/u.exec(now)?.[1] ?? ''
    await clerk.submit(url, { taken }, `${url}/take-back`)
    expect(await read(url)).toContain('已改 1 处')
    await clerk.submit(url, { taken: 'all' }, `${url}/take-back`)
    const last = await read(url)
    expect(last).not.toContain('已改')
    expect(last).toContain('自燃人')
  })

  it('goes for its sender’s own upload alone', async () => {
    const url = await sentRows(wrong)
    const lines = problemsOn(url, await read(url))
    const stranger = await signedInBrowser(site, 'reviewer', '10.9.1.2')
    const { body } = await stranger.open('/desk/importing')
    const sent = { _token: tokenIn(body), action: 'correct', ...untouched(lines) }
    expect((await stranger.post(`${url}/corrections`, sent)).status).toBe(403)
    const { registers } = site.importing
    const at = { authority: { id: bureau, name: '' }, person: '', role: '' }
    const id = url.split('/').at(-1) ?? ''
    const seen = (await registers.waiting({ ...at, personId: 'demo-handler' }, id))?.examined
    const made = [{ kind: 'sheet-left-out', sheet: 'applications' }] as const
    expect(seen && registers.correct({ ...at, personId: 'demo-handler-2' }, id, seen, made)).toBe(false)
    expect(await read(url)).not.toContain('已改')
  })

  it('names rows and columns that are not there, or paths, and changes nothing', async () => {
    const url = await sentRows(wrong)
    await read(url)
    for (const name of ['f.__proto__.0', 'x.constructor', 'f.../../etc.0', 'f.aaa-1-b.0', 'x.zzz'])
      expect((await correct(url, { [name]: '自然人' })).status, name).toBe(422)
    expect(
      (await clerk.submit(url, { 'h.applications.99': 'kind', 'h.evil.0': 'x' }, `${url}/headers`)).status,
    ).toBe(422)
    expect(await read(url)).not.toContain('已改')
  })
})

const letter = (at: number) => String.fromCodePoint(0x4e10 + Math.floor(at))

describe('like problems', () => {
  it('can be answered row by row, and what is already there left out at one go', async () => {
    const url = await sentRows([
      'R1,2024-03-01,,,',
      'R2,2024-03-01,,,',
      'R2,2024-03-01,自然人,,',
      'R1,2024-03-01,自然人,,',
    ])
    const body = await read(url)
    const twice = problemsOn(url, body).find(({ text }) => text.includes('编号与前面的行重复'))
    expect(twice?.fields).toEqual({})
    const single =
      /href="([^"]+\?single=[^"]+)" aria-label="逐行改 依申请公开.csv「申请人类型」"/u.exec(body)?.[1] ?? ''
    const lines = problemsOn(url, (await clerk.open(single)).body)
    expect(lines).toHaveLength(2)
    const [first, second] = lines.map(({ fields }) => Object.keys(fields)[0] ?? '')
    await correct(url, {
      [first ?? '']: '自然人',
      [second ?? '']: '商业企业',
      [twice?.ticks[0] ?? '']: 'yes',
    })
    const after = await read(url)
    expect(after).toContain('没有问题，可以导入')
    const { body: rows } = await clerk.open(`${url}/rows?verdict=import`)
    expect(rows).toContain('编号 R2，收到日期 2024-03-01，申请人类型 商业企业，未办结，逐年结转')
    expect(figure(after, '不导入的行')).toBe('2')
  })

  it('of ten thousand kinds are put right in a few minutes of clicks, and their list is a file too', async () => {
    const url = await sentRows(
      Array.from(
        { length: 10_000 },
        (_, i) => `T${i},2024-03-01,自然人${letter(i % 100)}${letter(i / 100)},,`,
      ),
    )
    const body = await read(url)
    expect(body).toContain('共 10,000 条')
    const file = await clerk.open(`${url}/problems.xlsx`)
    expect(file.status).toBe(200)
    expect(file.body.slice(0, 2)).toBe('PK')
    const started = performance.now()
    expect(await clerk.submit(url, { action: 'suggested' }, `${url}/corrections`)).toMatchObject({ to: url })
    const after = await read(url)
    expect(performance.now() - started).toBeLessThan(20_000)
    expect(after).toMatch(/已改 10000 处.*还有较早的/u)
  })
})

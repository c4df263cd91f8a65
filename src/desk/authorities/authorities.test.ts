import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoPersonId } from '#store/people/demo-people.ts'
import { demoAuthorities } from '#store/people/demo-tree.ts'
import { type Browser, type DeskSite, deskSite, signedInBrowser } from '../../../tests/sign-in/desk-site.ts'

let site: DeskSite
let system: Browser
let handler: Browser
beforeAll(async () => {
  site = await deskSite('demo-off')
  system = await signedInBrowser(site, 'systemAdministrator', '10.8.0.1')
  handler = await signedInBrowser(site, 'handler', '10.8.0.2')
})
afterAll(() => site.close())

const { district, office, bureau } = demoAuthorities
const pageOf = (id: string) => `/desk/authorities/${id}`
const treeNow = async () => (await site.office.way.staff.now()).tree

function act(mine: Browser, id: string, slug: string, fields: Readonly<Record<string, string>>) {
  site.office.clock.now += 1000
  return mine.submit(pageOf(id), fields, `${pageOf(id)}/${slug}`)
}

const township = {
  authorityKind: 'township',
  name: '卫东区五一路乡人民政府',
  documentMark: '五政',
  on: '2026-01-01',
}

async function established(
  fields: Readonly<Record<string, string>>,
  under: string = district,
): Promise<string> {
  const { to = '', body } = await act(system, under, 'new', fields)
  expect([to, body.includes('error-summary')]).toEqual([expect.stringContaining('?done=establish'), false])
  return to.slice('/desk/authorities/'.length).replace('?done=establish', '')
}

describe('the tree', () => {
  it('is seen by everyone, each body under the one it stands under, with its supervising authority', async () => {
    const { status, body } = await handler.open('/desk/authorities')
    expect(status).toBe(200)
    expect(body.indexOf('authorities/weidong"')).toBeLessThan(body.indexOf('authorities/weidong-rsj"'))
    expect(body).toMatch(/└ <\/span><a href="\/desk\/authorities\/weidong-rsj">/u)
    expect(body).not.toContain('登记下级机关')
    const own = await handler.open(pageOf(bureau))
    expect(own.body).toContain('卫东区人民政府办公室')
    expect(own.body).toContain('2025-01-01')
    expect(own.body).not.toContain('登记变更')
  })

  it('answers for a body that is not there like for any page that is not there', async () => {
    expect((await handler.open(pageOf('nobody'))).status).toBe(404)
    expect((await system.open(`${pageOf('nobody')}/new`)).status).toBe(404)
    expect((await act(system, district, 'rename', { name: '' })).status).toBe(422)
  })
})

describe('a new body', () => {
  it('is set up by the system administrator, has a register from that moment, and stands in the tree', async () => {
    const id = await established(township)
    expect((await system.open(`${pageOf(id)}?done=establish`)).body).toContain('机关已登记')
    expect((await handler.open('/desk/authorities')).body).toContain('五政')
    const registers = await site.office.scratch.owner.selectFrom('registers').selectAll().execute()
    expect(registers.find(({ authority_id }) => authority_id === id)).toMatchObject({ size: 0 })
    const acts = await site.office.scratch.owner.selectFrom('acts').selectAll().execute()
    expect(acts.find(({ matter }) => matter === `authorities/${id}`)).toMatchObject({
      authority_id: district,
      recorded_by: demoPersonId('systemAdministrator'),
    })
  })

  it('is refused with a sentence at the field, and nothing is recorded', async () => {
    const before = await treeNow()
    const tries = [
      [{ ...township, name: '' }, '请填写全称'],
      [{ ...township, name: '卫东区人力资源和社会保障局' }, '名称已由“卫东区人力资源和社会保障局”使用'],
      [{ ...township, name: '某乡', creditCode: '123' }, '统一社会信用代码应为 18 位'],
      [{ ...township, name: '某乡', authorityKind: 'kingdom' }, '请选择机关类型'],
      [{ ...township, name: '某乡', on: '去年' }, '请填写设立日期'],
      [{ ...township, name: '某乡', supervisedBy: 'nobody' }, '在这一天不存在'],
      [{ ...township, name: '某厅', authorityKind: 'ministry' }, '不能设在“卫东区人民政府”之下'],
    ] as const
    for (const [fields, sentence] of tries) {
      const { status, body } = await act(system, district, 'new', fields)
      expect([status, body.includes(sentence), body.includes('error-summary')]).toEqual([422, true, true])
    }
    expect(await treeNow()).toBe(before)
  })
})

describe('a change', () => {
  const named = {
    name: '卫东区人力资源和社会保障局（医疗保障局）',
    documentMark: '卫人社',
    renamedOn: '2026-06-01',
  }

  it('of the name holds from its day on, and both stand among the versions', async () => {
    expect((await act(system, bureau, 'rename', named)).to).toBe(`${pageOf(bureau)}?done=rename`)
    const { body } = await system.open(pageOf(bureau))
    expect(body).toContain('<h1>卫东区人力资源和社会保障局</h1>')
    expect(body).toContain('将生效')
    expect((await system.open('/desk/authorities')).body).toContain('<time datetime="2026-06-01">')
    const again = await act(system, bureau, 'rename', named)
    expect([again.status, again.body.includes('没有需要登记的变更')]).toEqual([422, true])
    const early = await act(system, bureau, 'rename', { ...named, name: '另一个局', renamedOn: '2025-06-01' })
    expect(early.body).toContain('生效日期早于上一次变更（2026-06-01）')
  })

  it('of the place is refused under a body of a wrong kind, and holds from its day on', async () => {
    const branch = await established(
      { authorityKind: 'dispatched-agency', name: '卫东区人社局东安所', on: '2026-01-01' },
      bureau,
    )
    expect((await act(system, bureau, 'move', { parent: branch, movedOn: '2026-07-01' })).body).toContain(
      '不能设在“卫东区人社局东安所”之下',
    )
    const moved = await act(system, branch, 'move', { parent: office, movedOn: '2026-03-01' })
    expect(moved.to).toBe(`${pageOf(branch)}?done=move`)
    expect((await handler.open(pageOf(office))).body).toContain(`href="${pageOf(branch)}"`)
  })

  it('of the top keeps it at the top: neither dissolved nor moved', async () => {
    expect((await act(system, district, 'dissolve', { dissolvedOn: '2026-05-01' })).body).toContain(
      '这是本系统最上一级的机关',
    )
    expect((await act(system, district, 'move', { parent: office, movedOn: '2026-05-01' })).status).toBe(422)
    expect((await system.open(pageOf(district))).body).not.toContain('登记撤销')
  })

  it('dissolves a body into its successor, which shows on both pages, and then nothing more is changed', async () => {
    const id = await established({
      ...township,
      name: '卫东区北环路街道办事处',
      authorityKind: 'dispatched-organ',
    })
    const still = await act(system, district, 'dissolve', { successor: id, dissolvedOn: '2026-03-01' })
    expect(still.status).toBe(422)
    const own = await act(system, id, 'dissolve', { successor: id, dissolvedOn: '2026-03-01' })
    expect(own.body).toContain('不能是被撤销的机关自己')
    expect(
      (await act(system, id, 'dissolve', { successor: office, dissolvedOn: '2026-03-01' })).to,
    ).toContain('?done=dissolve')
    const { body } = await system.open(pageOf(id))
    expect(body).toContain('2026-03-01 撤销')
    expect(body).toContain('继续行使职权的机关')
    expect(body).not.toContain('登记变更')
    expect((await act(system, id, 'rename', { ...named, name: '重新叫' })).status).toBe(403)
    expect((await handler.open('/desk/authorities')).body).toContain('已撤销或尚未设立')
  })

  it('is nobody’s but the system administrator’s', async () => {
    for (const role of ['handler', 'leader', 'securityAdministrator', 'auditAdministrator'] as const) {
      const mine = await signedInBrowser(site, role, `10.8.3.${role.length}`)
      const token = await mine.open('/desk/own-password')
      const _token = /name="_token" value="([^"]+)"/u.exec(token.body)?.[1] ?? ''
      for (const slug of ['rename', 'move', 'dissolve', 'new'])
        expect((await mine.post(`${pageOf(bureau)}/${slug}`, { _token })).status).toBe(403)
    }
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Role, roleNames } from '#office/authorities/people/roles.ts'
import { demoPersonId } from '#store/people/demo-people.ts'
import { readState, rebuildRegister } from '#store/register/rebuild.ts'
import { mistakesIn, sendForm } from '../rooms/case-desk.ts'
import { type Browser, tokenIn } from '../sign-in/desk-site.ts'
import { day } from '../store/acts.ts'
import { actorOf, browserFor, bureau, type RemedySite, remedySite } from './remedy-site.ts'

let site: RemedySite
const browsers = new Map<Role, Browser>()
const number = '诉讼2026-1'
const path = `/desk/remedies/${encodeURIComponent(number)}`
const canary = '金丝雀判决书'

beforeAll(async () => {
  site = await remedySite()
  for (const [at, role] of roleNames.entries()) browsers.set(role, await browserFor(site, role, 40 + at))
  const actor = actorOf('handler')
  if (actor.kind !== 'staff') throw new Error('the handler is staff')
  const track = {
    kind: 'litigation',
    court: '卫东区人民法院',
    caseNumber: '',
    procedure: 'ordinary',
    after: { kind: 'nothing' },
  } as const
  const intake = {
    on: day('2026-02-24'),
    track,
    target: { kind: 'elsewhere', what: '一件答复' },
    party: '赵明',
    claim: '',
  } as const
  const done = await site.remedies.receive(bureau, { key: 'files', intake }, actor.asking)
  if (!done.ok) throw new Error(done.refusal.reason)
})
afterAll(() => site.close())

const by = (role: Role) => browsers.get(role) ?? expect.fail(`nobody signed in as ${role}`)
const scan = { name: `${canary}.txt`, bytes: `${canary}：驳回诉讼请求` }
const send = (role: Role, files: readonly (typeof scan)[]) =>
  sendForm(site, by(role), path, { purpose: 'decision' }, files, `${path}/files`)
const filesNow = async () => (await site.remedies.find(bureau, number))?.files ?? []

describe('a scan in a matter', () => {
  it('is added by its handler, named in an act, listed, and given to those who may read', async () => {
    const answer = await send('handler', [scan])
    expect([answer.status, answer.to]).toEqual([303, `${path}?done=files#files`])
    const record = await site.remedies.find(bureau, number)
    expect(record?.files.map(({ name, purpose }) => [name, purpose])).toEqual([[scan.name, 'decision']])
    expect(record?.acts.at(-1)).toMatchObject({ kind: 'remedy.files-attached', by: demoPersonId('handler') })
    const { body } = await by('handler').open(path)
    expect(body).toContain('决定书、判决书、裁定书，文本文件')
    expect(body).toContain(`文件：${scan.name}`)
    const [file] = record?.files ?? []
    for (const role of roleNames) {
      const may = role === 'handler' || role === 'reviewer' || role === 'leader'
      const { status, body: got } = await by(role).open(`${path}/files/${file?.id}`)
      expect([role, status, got.includes(canary)]).toEqual([role, may ? 200 : 404, may])
    }
    expect((await by('handler').open(`${path}/files/${'0'.repeat(32)}`)).status).toBe(404)
  })

  it('is not added by others, nor without a file, and nothing of another matter can be named', async () => {
    const before = (await filesNow()).length
    const none = await send('handler', [])
    expect([none.status, mistakesIn(none.body)]).toEqual([422, ['file: 请选择文件。']])
    const reviewer = await send('reviewer', [scan])
    expect([reviewer.status, mistakesIn(reviewer.body)[0]]).toEqual([
      422,
      expect.stringContaining('您的角色'),
    ])
    const actor = actorOf('handler')
    const [file] = await filesNow()
    if (actor.kind !== 'staff' || file === undefined) throw new Error('no file')
    const intake = {
      on: day('2026-02-25'),
      track: {
        kind: 'reconsideration',
        organ: '区政府',
        caseNumber: '',
        procedure: 'ordinary',
        acceptedOn: null,
      },
      target: { kind: 'elsewhere', what: '另一件' },
      party: '钱二',
      claim: '',
    } as const
    const other = await site.remedies.receive(bureau, { key: 'other', intake }, actor.asking)
    const theirs = other.ok ? other.record.file.dossier.number : ''
    const stolen = await site.remedies.attach(
      bureau,
      theirs,
      [{ id: file.id, purpose: 'other' }],
      actor.asking,
    )
    expect(stolen).toEqual({ ok: false, refusal: { reason: 'file-missing' } })
    expect(await filesNow()).toHaveLength(before)
  })

  it('stands there when the rows are made again from the acts', async () => {
    const before = await readState(site.store.db, bureau)
    await rebuildRegister(site.store.db, bureau)
    expect(await readState(site.store.db, bureau)).toEqual(before)
    expect(await filesNow()).toHaveLength(1)
  })
})

/** The reviewer gives the matter to someone, on the page's own form. */
async function assign(to: Role) {
  const url = `${path}/steps/assign`
  const { body } = await by('reviewer').open(url)
  const version = /name="version" value="(\d+)"/u.exec(body)?.[1] ?? ''
  const typed = { on: '2026-03-02', handler: demoPersonId(to) }
  return by('reviewer').post(url, { _token: tokenIn(body), version, ...typed })
}

describe('whose a matter is', () => {
  it('stands on its page, is changed by the step, and is told by name', async () => {
    expect((await by('leader').open(path)).body).toMatch(/<dt>经办人<\/dt><dd>张敏<\/dd>/u)
    const page = await by('reviewer').open(`${path}/steps/assign`)
    expect(page.body).toContain('张敏')
    const answer = await assign('handler')
    expect(answer.to).toBe(`${path}?done=assign`)
    expect((await by('leader').open(path)).body).toContain('经办人：张敏')
    expect((await assign('leader')).status).toBe(422)
  })

  it('is part of what lies with its handler', async () => {
    const openWork = await site.people.openWork(bureau)
    expect(openWork(demoPersonId('handler'), bureau, 'handler').map(({ matter }) => matter)).toContain(
      `案件${number}`,
    )
  })

  it('passes to a successor with the work', async () => {
    await site.people.passOn(demoPersonId('leader'), {
      from: demoPersonId('handler'),
      to: demoPersonId('reviewer'),
      authority: bureau,
    })
    const record = await site.remedies.find(bureau, number)
    expect(record?.file.dossier.handler).toBe(demoPersonId('reviewer'))
    expect(record?.acts.at(-1)).toMatchObject({ kind: 'remedy.assigned', by: demoPersonId('leader') })
  })
})

describe('today', () => {
  it('shows the nearest day of each matter to whoever may read it', async () => {
    const { body } = await by('handler').open('/desk')
    expect(body).toContain('复议、诉讼的期限')
    expect(body).toContain('提交答辩状')
    expect(body).toContain('2026-03-11')
    expect((await by('systemAdministrator').open('/desk')).body).not.toContain('复议、诉讼的期限')
    expect((await by('secrecyReviewer').open('/desk')).body).not.toContain('复议、诉讼的期限')
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Role, roleNames } from '#office/authorities/people/roles.ts'
import { asking } from '#office/authorities/permissions/seats.ts'
import { demoPersonId } from '#store/people/demo-people.ts'
import { demoAuthorities } from '#store/people/demo-tree.ts'
import { type CaseDeskSite, caseDeskSite } from '../../../tests/rooms/case-desk.ts'
import { type Browser, signedInBrowser, tokenIn } from '../../../tests/sign-in/desk-site.ts'
import { dayOfTests } from '../../../tests/sign-in/office.ts'
import { day } from '../../../tests/store/acts.ts'

const { bureau, office } = demoAuthorities
/** In every word of a party, of what is attacked and of a file's name. */
const canary = '金丝雀甲乙丙丁'

let site: CaseDeskSite
const browsers = new Map<Role, Browser>()
let number = ''
let file = ''
const list = `/desk/offices/${bureau}/remedies`
const at = () => `${list}/${encodeURIComponent(number)}`

beforeAll(async () => {
  site = await caseDeskSite()
  for (const [i, role] of roleNames.entries())
    browsers.set(role, await signedInBrowser(site, role, `10.7.0.${i}`))
  const { people, tree } = await site.office.way.staff.now()
  const handler = asking(people, tree, demoPersonId('handler'), bureau, dayOfTests())
  const intake = {
    on: day('2026-02-24'),
    track: {
      ...({ kind: 'litigation', court: '卫东区人民法院', caseNumber: canary } as const),
      ...({ procedure: 'ordinary', after: { kind: 'nothing' } } as const),
    },
    target: { kind: 'elsewhere', what: canary },
    party: canary,
    claim: canary,
  } as const
  const begun = await site.remedies.receive(bureau, { key: 'called', intake }, handler)
  if (!begun.ok) throw new Error(begun.refusal.reason)
  number = begun.record.file.dossier.number
  const kept = await site.rooms.files.keep(bureau, {
    ...{ name: `${canary}.txt`, media: 'txt', body: Buffer.from(canary) },
  })
  await site.remedies.attach(bureau, number, [{ id: kept.id, purpose: 'notice' }], handler)
  file = kept.id
}, 60_000)
afterAll(() => site.close())

const as = (role: Role) => browsers.get(role) ?? expect.fail(`nobody signed in as ${role}`)

async function calledFor(role: Role, reason: string, authority: string = bureau) {
  const mine = as(role)
  const _token = tokenIn((await mine.open('/desk/own-password')).body)
  return mine.post(`/desk/offices/${authority}/remedies/${encodeURIComponent(number)}/call-for`, {
    ...{ _token, reason },
  })
}

describe('the reconsiderations and lawsuits of an authority before the one that supervises it', () => {
  it('are counts and lines: how far and until when, and of nobody', async () => {
    const { status, body } = await as('supervisor').open(list)
    expect([status, body.includes(number), body.includes('行政诉讼（未经复议）')]).toEqual([200, true, true])
    expect(body).not.toContain(canary)
    const one = await as('supervisor').open(at())
    expect([one.status, one.body.includes('调阅理由'), one.body.includes(canary)]).toEqual([200, true, false])
    expect((await as('supervisor').open(`${at()}/files/${file}`)).status).toBe(403)
  })

  it('are there for no other role, and not under another authority', async () => {
    for (const role of roleNames.filter((one) => one !== 'supervisor')) {
      for (const url of [list, at(), `${at()}/files/${file}`]) {
        const { status, body } = await as(role).open(url)
        expect([role, [403, 404].includes(status), body.includes(canary)]).toEqual([role, true, false])
      }
      expect([403, 404]).toContain((await calledFor(role, '看看')).status)
    }
    expect((await as('supervisor').open(`/desk/offices/${office}/remedies`)).status).toBe(404)
    expect((await calledFor('supervisor', '看看', office)).status).toBe(404)
    expect((await site.remedies.find(bureau, number))?.file.dossier.calledFor).toBe(false)
  })

  it('opens to whoever calls for it with a reason, which its own office sees', async () => {
    expect((await calledFor('supervisor', ' ')).status).toBe(422)
    const called = await calledFor('supervisor', '投诉〔2026〕3号')
    expect([called.status, called.to]).toEqual([303, `${at()}?done=call-for`])
    const { body } = await as('supervisor').open(at())
    for (const words of [canary, '主管部门调阅', '投诉〔2026〕3号']) expect(body).toContain(words)
    expect(body).not.toContain('/steps/')
    const links = [...body.matchAll(/href="(\/desk\/[^"]+)"/gu)].map(([, url = '']) => url)
    // Nothing leads to the office's own pages of the matter, or to an application nobody called for.
    expect(links.filter((url) => /^\/desk\/(?:remedies|applications)\/./u.test(url))).toEqual([])
    const files = links.filter((url) => url.startsWith(`${at()}/files/`))
    expect(files).toEqual([`${at()}/files/${file}`])
    expect((await as('supervisor').open(files[0] ?? '')).status).toBe(200)
    const act = (await site.remedies.find(bureau, number))?.acts.at(-1)
    expect(act).toMatchObject({ kind: 'remedy.called-for', by: demoPersonId('supervisor') })
  })
})

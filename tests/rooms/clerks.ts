import { expect } from 'vitest'
import type { CaseRecord } from '#office/applications/room/case-room.ts'
import { demoAuthorities } from '#store/people/demo-tree.ts'
import { type Browser, signedInBrowser } from '../sign-in/desk-site.ts'
import { type CaseDeskSite, mistakesIn, sendForm } from './case-desk.ts'

/** The four people of a bureau at their desks, and what they do most. */
export interface Clerks {
  readonly clerk: Browser
  readonly reviewer: Browser
  readonly secrecy: Browser
  readonly leader: Browser
  /** Takes a step through its page and gives where the browser is sent. */
  step(
    from: Browser,
    number: string,
    name: string,
    fields?: Readonly<Record<string, string>>,
  ): Promise<string>
  /** Sends the form of a draft: everything granted, unless told otherwise. */
  draft(number: string, fields: Readonly<Record<string, string>>): ReturnType<Browser['submit']>
  /** The number of an application written down at the desk. */
  registered(changes?: Readonly<Record<string, string>>): Promise<string>
  found(number: string): Promise<CaseRecord | undefined>
  /** How many acts a case has, as its forms say it. */
  versionOf(number: string): Promise<string>
}

export const intakeForm = {
  channel: 'signed-post',
  came: '2026-03-02',
  kind: 'person',
  applicant: '李某',
  phone: '0375-1234567',
  count: '1',
  'content-0': '2025年公益性岗位补贴发放明细',
  form: 'paper',
  way: 'post',
}

export const scan = { name: '申请表.txt', bytes: '申请公开2025年公益性岗位补贴发放明细\n李某\n' }

export async function clerksAt(site: CaseDeskSite): Promise<Clerks> {
  const clerk = await signedInBrowser(site, 'handler', '10.9.0.1')
  const found = (number: string) => site.rooms.cases.find(demoAuthorities.bureau, number)
  return {
    clerk,
    reviewer: await signedInBrowser(site, 'reviewer', '10.9.0.2'),
    secrecy: await signedInBrowser(site, 'secrecyReviewer', '10.9.0.3'),
    leader: await signedInBrowser(site, 'leader', '10.9.0.4'),
    found,
    versionOf: async (number) => String((await found(number))?.acts.length),
    async step(from, number, name, fields = {}) {
      const page = `/desk/applications/${number}/steps/${name}`
      const answer = await sendForm(site, from, page, { on: '2026-03-02', ...fields })
      expect([name, answer.status, mistakesIn(answer.body)]).toEqual([name, 303, []])
      return answer.to
    },
    draft: (number, fields) =>
      clerk.submit(`/desk/applications/${number}/steps/draft`, {
        on: '2026-03-02',
        count: '1',
        'part-0-what': '2025年公益性岗位补贴发放明细',
        'part-0-option': 'granted|条例第三十六条第（二）项',
        do: 'send',
        ...fields,
      }),
    async registered(changes = {}) {
      const form = { ...intakeForm, ...changes, do: 'register' }
      const { to } = await sendForm(site, clerk, '/desk/applications/new', form)
      return /applications\/([^/]+)\/receipt/u.exec(to)?.[1] ?? `not registered: ${to}`
    },
  }
}

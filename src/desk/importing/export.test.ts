import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openRegister } from '#documents/register/open.ts'
import type { Role } from '#office/authorities/people/roles.ts'
import { importRegister } from '#store/importing/import.ts'
import { demoAuthorities } from '#store/people/demo-tree.ts'
import { beginRegister } from '#store/register/head.ts'
import { type OfficeSite, officeSite } from '../../../tests/journeys/office-site.ts'
import { type Browser, signedInBrowser } from '../../../tests/sign-in/desk-site.ts'
import { day } from '../../../tests/store/acts.ts'

const example = fileURLToPath(new URL('../../../examples/weidong-2025/register', import.meta.url))
const { bureau } = demoAuthorities

let site: OfficeSite
beforeAll(async () => {
  site = await officeSite()
  await takeOver(bureau, example)
})
afterAll(() => site.close())

async function takeOver(authority: string, path: string): Promise<void> {
  const opened = await openRegister(path)
  if (!opened.ok) throw new Error(opened.message)
  const recordedAt = '2026-03-02T00:00:00.000Z'
  const call = { authority, id: 'i1', file: '登记簿.xlsx', on: day('2026-03-02'), recordedAt, by: 'test' }
  await importRegister(site.office.scratch.store, call, opened.source)
}

const sections = ['applications', 'remedies', 'documents', 'decisions', 'charges', 'fees', 'disclosures']

async function contentOf(authority: string): Promise<Readonly<Record<string, readonly string[]>>> {
  const content: Record<string, readonly string[]> = {}
  for (const table of sections) {
    const { rows } = await sql<{ row: string }>`
      select (to_jsonb(t) - 'authority_id' - 'matter' - 'first_act')::text as row
      from ${sql.table(table)} t where authority_id = ${authority}`.execute(site.office.scratch.store.db)
    content[table] = rows.map(({ row }) => row).toSorted()
  }
  return content
}

async function notedExports(): Promise<readonly (string | null)[]> {
  const rows = await site.office.scratch.store.db
    .selectFrom('sign_in_events')
    .select('person')
    .where('what', '=', 'register-exported')
    .execute()
  return rows.map(({ person }) => person)
}

function download(from: Browser) {
  const cookie = [...from.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const request = { url: '/desk/importing/export', remoteAddress: '10.1.2.3', headers: { cookie } }
  return site.app.fastify.inject(request)
}

describe('the register written out at the desk', () => {
  it('is a workbook that another register takes over as it is', async () => {
    const clerk = await signedInBrowser(site, 'handler', '10.7.0.1')
    expect((await clerk.open('/desk/importing')).body).toContain('href="/desk/importing/export"')
    const answer = await download(clerk)
    expect(answer.statusCode).toBe(200)
    expect(answer.headers['content-disposition']).toContain(encodeURIComponent('登记簿'))
    expect(answer.headers['content-length']).toBe(String(answer.rawPayload.length))
    expect(await notedExports()).toEqual(['demo-handler'])
    await expect.poll(() => readdir(join(site.office.scratch.store.data, 'exports'))).toEqual([])
    const path = join(site.office.scratch.store.data, 'exported.xlsx')
    await writeFile(path, answer.rawPayload)
    await beginRegister(site.office.scratch.store.db, 'copy')
    await takeOver('copy', path)
    const copy = await contentOf('copy')
    expect(copy.applications).toHaveLength(2)
    expect(copy.remedies?.length).toBeGreaterThan(0)
    expect(copy).toEqual(await contentOf(bureau))
  })

  it.each([
    ['reviewer', 200],
    ['leader', 200],
    ['secrecyReviewer', 404],
    ['supervisor', 404],
    ['systemAdministrator', 404],
    ['auditAdministrator', 404],
  ] as const satisfies readonly (readonly [Role, number])[])('is for %s: %i', async (role, status) => {
    const who = await signedInBrowser(site, role, `10.7.1.${role.length}`)
    const answer = await download(who)
    expect(answer.statusCode).toBe(status)
    if (status === 404) expect(answer.rawPayload.subarray(0, 2).toString()).not.toBe('PK')
  })
})

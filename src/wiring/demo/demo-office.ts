import { randomBytes } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { readPaper } from '#documents/read/paper.ts'
import { openRegister } from '#documents/register/open.ts'
import type { PlainDate } from '#law/calendar/plain-date.ts'
import { takeOverProposed } from '#office/acts/kinds/report-correction.ts'
import { reportReleased } from '#office/acts/kinds/reports.ts'
import { readReport } from '#office/annual-report/reading/report.ts'
import { releaseOfPaper } from '#office/annual-report/release.ts'
import { roleNames } from '#office/authorities/people/roles.ts'
import { yearsInRegister } from '#store/annual-report/years.ts'
import { importRegister } from '#store/importing/import.ts'
import { createDemoOffice, type DemoSignIn } from '#store/people/demo-office.ts'
import { demoPersonId } from '#store/people/demo-people.ts'
import { addSecondHandler } from '#store/people/demo-second-handler.ts'
import { demoAuthorities } from '#store/people/demo-tree.ts'
import type { Doorway } from '#store/sign-in/doorway.ts'
import type { Store } from '#store/store.ts'
import type { Letterhead } from '../applications/letter-base.ts'
import { fillDemoCases } from './demo-cases.ts'

const example = (path: string) =>
  fileURLToPath(new URL(`../../../examples/weidong-2025/${path}`, import.meta.url))

/** The demonstration's office with the seed bureau's year in its register. Passwords are drawn anew at every start. */
export async function fillDemoOffice(
  store: Store,
  way: Doorway,
  today: PlainDate,
  head: Letterhead = { contactOf: () => undefined },
): Promise<readonly DemoSignIn[]> {
  const drawn = roleNames.map((role) => [role, newPassword()] as const)
  const since = '2025-01-01' as PlainDate
  const signIns = await createDemoOffice(way, recordOf(drawn), since)
  if ((await yearsInRegister(store.db, demoAuthorities.bureau)).length === 0) {
    await fill(store, today)
    await fillDemoCases(store, way, head)
  }
  const second = await addSecondHandler(way, newPassword(), since)
  // Beside the first of its role.
  return signIns.flatMap((one) => (one.role === second.role ? [one, second] : [one]))
}

function newPassword(): string {
  return randomBytes(9).toString('base64url')
}

function recordOf<K extends string>(entries: readonly (readonly [K, string])[]): Readonly<Record<K, string>> {
  // Made from every key there is.
  return Object.fromEntries(entries) as Record<K, string>
}

async function fill(store: Store, on: PlainDate): Promise<void> {
  const recordedAt = new Date().toISOString()
  const opened = await openRegister(example('register'))
  if (!opened.ok) throw new Error(opened.message)
  const call = {
    authority: demoAuthorities.bureau,
    id: 'example',
    file: 'weidong-2025',
    on,
    recordedAt,
    by: 'demo',
  }
  await importRegister(store, call, opened.source)
  const paper = await readPaper(example('seed-report.txt'))
  const reading = paper.ok ? readReport(paper.paper) : undefined
  const release = reading && releaseOfPaper(reading, 2025)
  if (!release?.ok) throw new Error('the published report of the example is not read')
  const report = release.released
  const brought = takeOverProposed.act(on, { year: 2025, report, reason: null }, null)
  const acts = [[brought, 'handler'] as const, [reportReleased.act(on, report, null), 'reviewer'] as const]
  for (const [expectedVersion, [act, role]] of acts.entries()) {
    const by = demoPersonId(role)
    const append = {
      matter: 'reports/2025',
      expectedVersion,
      recordedAt,
      by,
      record: { acts: [act] },
    } as const
    await store.append(demoAuthorities.bureau, append)
  }
}

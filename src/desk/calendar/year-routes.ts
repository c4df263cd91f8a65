import { h } from 'preact'
import { z } from 'zod'
import { yearOf } from '#law/calendar/plain-date.ts'
import { type PersonId, personIdSchema } from '#office/authorities/people/person.ts'
import { calendarRefusalSentence } from '#office/calendar/refusal.ts'
import type { Mistake } from '#ui/error-summary.tsx'
import { problem, shown } from '#web/answer.ts'
import type { WebApp } from '#web/app.ts'
import { page } from '#web/page.ts'
import type { Viewer } from '#web/viewer.ts'
import { settingFor } from '../setting.ts'
import type { DeskSource } from '../source.ts'
import { CalendarPage } from './list-page.tsx'
import { calendarPath, yearPath } from './paths.ts'
import type { CalendarPolicy } from './policies.ts'
import type { CalendarAtDesk } from './source.ts'
import { YearPage, type YearProps } from './year-page.tsx'

const params = z.object({ year: z.coerce.number().int() })
const yearUrl = `${calendarPath}/:year`

const told: Readonly<Record<string, string>> = {
  entered: '已录入。请另一位管理员对照通知原文核对。',
  confirmed: '已核对，从现在起按它计算期限；日期变动的申请列在“依申请公开”的“日期变动”里。',
}

export function yearRoutes<P extends string>(
  app: WebApp<P | CalendarPolicy>,
  source: CalendarAtDesk,
  desk: DeskSource,
): void {
  page(app, {
    method: 'GET',
    url: calendarPath,
    policy: 'calendar.read',
    handler: async (visit) => {
      const years = await source.calendar.years()
      const mayEnter = await may(app, 'system.enter-calendar', visit.viewer, {})
      const next = yearOf(source.people.today()) + 1
      const missing = years.some(({ year }) => year === next) ? null : next
      return shown(h(CalendarPage, { setting: settingFor(desk, visit), years, missing, mayEnter }))
    },
  })
  page(app, {
    method: 'GET',
    url: yearUrl,
    policy: 'calendar.read',
    params,
    query: z.object({ done: z.string().catch('') }),
    handler: async (visit) => {
      const year = await shownYear(app, source, visit.viewer, visit.params.year)
      if (year === undefined) return problem('absent')
      const setting = settingFor(desk, visit)
      return shown(h(YearPage, { ...year, setting, mistakes: [], told: told[visit.query.done] ?? '' }))
    },
  })
  confirmRoute(app, source, desk)
}

function confirmRoute<P extends string>(
  app: WebApp<P | CalendarPolicy>,
  source: CalendarAtDesk,
  desk: DeskSource,
): void {
  page(app, {
    method: 'POST',
    url: `${yearUrl}/confirm`,
    policy: 'system.confirm-calendar',
    params,
    body: z.object({ version: z.coerce.number().int().catch(-1), compared: z.string().optional() }),
    handler: async (visit) => {
      const { year } = visit.params
      const by = personIdSchema.parse(visit.viewer.personId)
      const mistake = await confirmed(source, by, year, visit.body)
      if (mistake === undefined) return { kind: 'see-other', to: `${yearPath(year)}?done=confirmed` }
      const known = await shownYear(app, source, visit.viewer, year)
      if (known === undefined) return problem('absent')
      const setting = settingFor(desk, { ...visit, path: yearPath(year) })
      const again = h(YearPage, { ...known, setting, mistakes: [mistake], told: '' })
      return { kind: 'page', status: 422, page: again }
    },
  })
}

/** What stands in the way, or nothing once it is recorded. */
async function confirmed(
  { calendar }: CalendarAtDesk,
  by: PersonId,
  year: number,
  { version, compared }: { readonly version: number; readonly compared?: string | undefined },
): Promise<Mistake | undefined> {
  if (compared !== 'yes') return { field: 'compared', message: '请打开通知原文逐日核对，核对一致后勾选。' }
  const taken = await calendar.confirm(by, year, version)
  return taken.ok ? undefined : { field: 'compared', message: calendarRefusalSentence(taken.refusal) }
}

async function may<P extends string>(
  app: WebApp<P | CalendarPolicy>,
  policy: CalendarPolicy,
  viewer: Viewer,
  params: Readonly<Record<string, string>>,
): Promise<boolean> {
  return (await app.config.policies[policy](viewer, params)) === 'allowed'
}

async function shownYear<P extends string>(
  app: WebApp<P | CalendarPolicy>,
  { calendar, people }: CalendarAtDesk,
  viewer: Viewer,
  year: number,
): Promise<Pick<YearProps, 'known' | 'nameOf' | 'may'> | undefined> {
  const [known, staff, enter, confirm] = await Promise.all([
    calendar.year(year),
    people.now(),
    may(app, 'system.enter-calendar', viewer, {}),
    may(app, 'system.confirm-calendar', viewer, { year: String(year) }),
  ])
  const nameOf = (person: string) => staff.people.persons.get(personIdSchema.parse(person))?.name ?? '系统'
  return known && { known, nameOf, may: { enter, confirm } }
}

import type { Calendar } from '#law/calendar/calendar.ts'
import { announcedCalendar } from '#law/calendar/days.ts'
import { defaultSettings, type Settings } from '#law/settings/settings.ts'
import type { Situation } from '#office/applications/commands/situation.ts'
import { type ApplicationSettings, defaultApplicationSettings } from '#office/applications/settings.ts'
import { lastKnownOn } from '#office/authorities/as-of.ts'
import type { AuthorityId } from '#office/authorities/authority.ts'
import { defaultRemedySettings, type RemedySettings } from '#office/remedies/settings.ts'
import { publishedThrough } from '#store/reports/released.ts'
import type { Doorway } from '#store/sign-in/doorway.ts'
import type { Store } from '#store/store.ts'

/** What an office decided beside the law: its calendar with notices, and the open questions it has settled. */
export interface OfficeRules {
  calendarOf(authority: AuthorityId): Promise<Calendar>
  settingsOf(authority: AuthorityId): Promise<Settings>
  officeOf(authority: AuthorityId): Promise<ApplicationSettings>
  countingOf(authority: AuthorityId): Promise<RemedySettings>
}

export const rulesByDefault: OfficeRules = {
  calendarOf: async () => announcedCalendar,
  settingsOf: async () => defaultSettings,
  officeOf: async () => defaultApplicationSettings,
  countingOf: async () => defaultRemedySettings,
}

/** The situation in which a step is decided: today, the law as this office applies it, and what it has published. */
export function situations(
  { db }: Pick<Store, 'db'>,
  way: Pick<Doorway, 'staff' | 'today'>,
  rules: OfficeRules,
) {
  return async (authority: AuthorityId): Promise<Situation> => {
    const day = way.today()
    const [{ tree }, calendar, settings, office, published] = await Promise.all([
      way.staff.now(),
      rules.calendarOf(authority),
      rules.settingsOf(authority),
      rules.officeOf(authority),
      publishedThrough(db, authority),
    ])
    const mark = lastKnownOn(tree, authority, day)?.documentMark ?? ''
    return { day, calendar, settings, office, mark, publishedThrough: published }
  }
}

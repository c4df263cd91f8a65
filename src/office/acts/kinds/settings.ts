import { z } from 'zod'
import type { PlainDate } from '#law/calendar/plain-date.ts'
import { defineKind, nothingPersonal } from '../kind.ts'
import { words } from '../schemas.ts'

/** How an office answers one open question of the law. */
export interface SettingRow {
  readonly setting: string
  readonly value: string
  readonly because: string
  readonly since: PlainDate
}

/** The office chose how it reads an open question, and why; the newest choice holds. */
export const settingChosen = defineKind({
  id: 'setting.chosen',
  facts: z.object({ setting: words, value: words, because: words }),
  personal: nothingPersonal,
  apply: (_row: SettingRow | undefined, { on, facts }): SettingRow => ({ ...facts, since: on }),
})

import type { SettingRow } from '#office/acts/kinds/settings.ts'
import { settings } from '#office/acts/sections/settings.ts'
import type { ReadTable } from '../read-table.ts'

export const settingsTable: ReadTable<SettingRow> = {
  section: settings,
  columns: [
    { name: 'setting', type: 'text', of: ({ setting }) => setting },
    { name: 'value', type: 'text', of: ({ value }) => value },
    { name: 'because', type: 'text', of: ({ because }) => because },
    { name: 'since', type: 'date', of: ({ since }) => since },
  ],
}

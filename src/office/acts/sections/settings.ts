import { type SettingRow, settingChosen } from '../kinds/settings.ts'
import { sharedKinds } from '../kinds/shared.ts'
import type { Section } from '../section.ts'

/** An office's answers to the open questions. What was counted by an earlier answer stays as it was counted. */
export const settings: Section<SettingRow> = {
  id: 'settings',
  kinds: [settingChosen, ...sharedKinds<SettingRow>()],
  flows: () => [],
}

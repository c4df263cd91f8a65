import { settings as openQuestions, type SettingId, type Settings } from '#law/settings/settings.ts'

/** Applies --setting NAME=VALUE, or says in one line what cannot be chosen. */
export function readSettings(texts: readonly string[], base: Settings): Settings | string {
  let chosen = base
  for (const text of texts) {
    const [id = '', value = ''] = text.split('=')
    if (!isSettingId(id)) return `没有「${id}」这项设定。可用：${Object.keys(openQuestions).join(' ')}`
    const options = Object.keys(openQuestions[id].options)
    if (!options.includes(value)) return `${id} 只能设为：${options.join(' ')}`
    chosen = { ...chosen, [id]: value }
  }
  return chosen
}

function isSettingId(id: string): id is SettingId {
  return Object.hasOwn(openQuestions, id)
}

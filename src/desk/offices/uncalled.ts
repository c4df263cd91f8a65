import { h } from 'preact'
import type { Answer } from '#web/answer.ts'
import { settingFor } from '../setting.ts'
import type { DeskSource } from '../source.ts'
import { type Asked, type Uncalled, UncalledPage } from './uncalled-page.tsx'

/** The page of a matter nobody called for yet, for the first time or with what was wrong with a call. */
export function uncalledShown(
  desk: DeskSource,
  visit: Parameters<typeof settingFor>[1],
  matter: Uncalled,
  { reason = '', mistakes = [] }: Asked = {},
): Answer {
  return {
    kind: 'page',
    status: mistakes.length > 0 ? 422 : 200,
    page: h(UncalledPage, { setting: settingFor(desk, visit), matter, reason, mistakes }),
  }
}

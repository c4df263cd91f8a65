import type { DeskSetting } from '#ui/desk-frame.tsx'
import type { View } from '#ui/document.tsx'
import { stylesheetUrl } from '#web/stylesheet.ts'
import type { Viewer } from '#web/viewer.ts'
import { menuFor, menuPolicies } from './menu.ts'
import type { DeskSource } from './source.ts'

interface DeskVisit {
  readonly viewer: Viewer
  readonly view: View
  readonly path: string
  readonly token: () => string
}

/** What every desk page is drawn with, for this visit. */
export function settingFor({ signOutPath }: DeskSource, visit: DeskVisit): DeskSetting {
  const { viewer, view, path, token } = visit
  return {
    menu: menuFor(new Set(menuPolicies.filter((policy) => viewer.may?.has(policy) ?? true))),
    person: viewer.person,
    role: viewer.role,
    authority: viewer.authority.name,
    stylesheet: stylesheetUrl,
    view,
    path,
    signOutPath,
    token: token(),
  }
}

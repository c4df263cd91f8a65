import type { Policies, Viewer } from '#web/viewer.ts'
import { type MenuPolicy, menuPolicies } from '../../desk/menu.ts'

type ViewerOf = (session: string) => Promise<Viewer | undefined>

/**
 * Viewers who know what the menu may offer them: an entry that answers 没有这个页面 is worse than none. Permissions to lists are
 * judged by the acts of the two registers and the day, so they are asked anew when these are no longer the same.
 */
export function offeredMenu(viewerOf: ViewerOf, policies: Policies<MenuPolicy>): ViewerOf {
  const known = new Map<string, { readonly asOf: string; readonly may: ReadonlySet<MenuPolicy> }>()

  async function mayOf(viewer: Viewer): Promise<ReadonlySet<MenuPolicy>> {
    const before = known.get(viewer.personId)
    if (before && before.asOf === viewer.asOf) return before.may
    const asked = await Promise.all(menuPolicies.map(async (name) => policies[name](viewer, {})))
    const may = new Set(menuPolicies.filter((_, i) => asked[i] === 'allowed'))
    if (viewer.asOf !== undefined) known.set(viewer.personId, { asOf: viewer.asOf, may })
    return may
  }

  return async (session) => {
    const viewer = await viewerOf(session)
    return viewer && { ...viewer, may: await mayOf(viewer) }
  }
}

import type { Policies, Viewer } from '#web/viewer.ts'
import { type MenuPolicy, menuPolicies } from '../../desk/menu.ts'

type ViewerOf = (session: string) => Promise<Viewer | undefined>

/** How long a menu may lag behind a change of office, in milliseconds. The pages behind it never do. */
const lag = 30_000

/** Viewers who know what the menu may offer them: an entry that answers 没有这个页面 is worse than none. */
export function offeredMenu(viewerOf: ViewerOf, policies: Policies<MenuPolicy>): ViewerOf {
  const known = new Map<string, { readonly until: number; readonly may: ReadonlySet<MenuPolicy> }>()

  async function mayOf(viewer: Viewer): Promise<ReadonlySet<MenuPolicy>> {
    const before = known.get(viewer.personId)
    if (before && before.until > Date.now()) return before.may
    const asked = await Promise.all(menuPolicies.map(async (name) => policies[name](viewer, {})))
    const may = new Set(menuPolicies.filter((_, i) => asked[i] === 'allowed'))
    known.set(viewer.personId, { until: Date.now() + lag, may })
    return may
  }

  return async (session) => {
    const viewer = await viewerOf(session)
    return viewer && { ...viewer, may: await mayOf(viewer) }
  }
}

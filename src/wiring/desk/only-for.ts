import type { PolicyCheck, Viewer } from '#web/viewer.ts'

/** Gives something to those whom a permission allows it, and nothing to others. Asked anew each time. */
export function onlyFor<T>(
  allows: PolicyCheck,
  give: (viewer: Viewer) => Promise<T>,
): (viewer: Viewer) => Promise<T | undefined> {
  return async (viewer) => ((await allows(viewer, {})) === 'allowed' ? give(viewer) : undefined)
}

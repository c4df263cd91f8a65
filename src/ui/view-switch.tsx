import type { JSX } from 'preact'
import type { View } from './document.tsx'

/** The way into and out of 长辈版, on every page at the same place. */
export function ViewSwitch({ view, path }: { readonly view: View; readonly path: string }): JSX.Element {
  const other = view === 'large' ? 'standard' : 'large'
  return (
    <a class="view-switch" href={`/view/${other}?back=${encodeURIComponent(path)}`}>
      {view === 'large' ? '返回标准版' : '长辈版'}
    </a>
  )
}

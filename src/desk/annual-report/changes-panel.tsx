import type { JSX } from 'preact'
import type { Changes } from '#office/annual-report/life/changes.ts'
import { Panel } from '#ui/panel.tsx'
import { CellChanges } from './pending-panel.tsx'

interface Props {
  readonly year: number
  readonly changes: Changes
  /** What the older reading is called, such as 第 1 稿. */
  readonly was: string
  readonly is: string
}

/** What is new since the edition before, side by side, so that nobody reads the whole again to find it. */
export function ChangesPanel({ year, changes: { cells, words }, was, is }: Props): JSX.Element {
  return (
    <Panel title={`与${was}相比的改动`} id="changes">
      {cells.length === 0 && words.length === 0 ? <p>数和正文都没有改动。</p> : null}
      {cells.length > 0 ? <CellChanges year={year} changes={cells} was={was} is={is} /> : null}
      {words.map((part) => (
        <section key={part.heading} class="changed-words">
          <h3>{part.heading}</h3>
          <div class="two-sides">
            <Side title={was} own={part.was} other={part.is} mark="gone" />
            <Side title={is} own={part.is} other={part.was} mark="added" />
          </div>
        </section>
      ))}
    </Panel>
  )
}

interface SideProps {
  readonly title: string
  readonly own: readonly string[]
  readonly other: readonly string[]
  readonly mark: 'gone' | 'added'
}

function Side({ title, own, other, mark }: SideProps): JSX.Element {
  const kept = new Set(other)
  return (
    <div>
      <p class="hint">{title}</p>
      {own.length === 0 ? <p class="hint">（无）</p> : null}
      {own.map((line, i) => (
        <p key={i} class={kept.has(line) ? 'same' : mark}>
          {kept.has(line) ? line : mark === 'gone' ? <del>{line}</del> : <ins>{line}</ins>}
        </p>
      ))}
    </div>
  )
}

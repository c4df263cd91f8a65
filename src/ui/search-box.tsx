import type { JSX } from 'preact'

/** The site's search. It works with a plain form and keeps the words in the address, so that a search can be kept. */
export function SearchBox({
  size,
  words,
}: {
  readonly size: 'small' | 'middle'
  readonly words?: string
}): JSX.Element {
  return (
    <search>
      <form class={`search-box ${size}`} action="/search" method="get">
        <label class="unseen" for={`search-${size}`}>
          搜索已公开的政府信息
        </label>
        <input
          id={`search-${size}`}
          type="search"
          name="q"
          value={words}
          maxLength={100}
          placeholder="搜索已公开的政府信息"
        />
        <button type="submit">搜索</button>
      </form>
    </search>
  )
}

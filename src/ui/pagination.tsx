import type { JSX } from 'preact'

export interface Paging {
  /** Counted from 1. */
  readonly page: number
  readonly pages: number
  readonly total: number
  readonly href: (page: number) => string
}

/** Which pages get a number: the first, the last, and two on either side of this one. 0 stands for a gap. */
export function numbersShown(page: number, pages: number): readonly number[] {
  const shown = Array.from({ length: pages }, (_, i) => i + 1).filter(
    (n) => n === 1 || n === pages || Math.abs(n - page) <= 2,
  )
  return shown.flatMap((n, i) => (i > 0 && n - (shown[i - 1] ?? n) > 1 ? [0, n] : [n]))
}

export function Pagination({ page, pages, total, href }: Paging): JSX.Element {
  return (
    <nav class="pagination" aria-label="分页">
      <span class="pagination-total">共 {total.toLocaleString('zh-CN')} 条</span>
      {pages > 1 ? (
        <ul>
          <Turn label="上一页" page={page - 1} pages={pages} href={href} />
          {numbersShown(page, pages).map((n, i) => (
            <li key={n === 0 ? `gap-${i}` : n}>
              {n === 0 ? (
                <span>…</span>
              ) : (
                <a href={href(n)} aria-current={n === page ? 'page' : undefined} aria-label={`第 ${n} 页`}>
                  {n}
                </a>
              )}
            </li>
          ))}
          <Turn label="下一页" page={page + 1} pages={pages} href={href} />
        </ul>
      ) : null}
    </nav>
  )
}

function Turn({
  label,
  page,
  pages,
  href,
}: { readonly label: string } & Omit<Paging, 'total'>): JSX.Element | null {
  if (page < 1 || page > pages) return null
  return (
    <li>
      <a href={href(page)}>{label}</a>
    </li>
  )
}

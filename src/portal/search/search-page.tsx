import type { JSX } from 'preact'
import { Empty } from '#ui/empty.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { Pagination } from '#ui/pagination.tsx'
import { PortalFrame, type PortalSetting } from '#ui/portal-frame.tsx'
import { SearchBox } from '#ui/search-box.tsx'
import { ItemList } from '../item-list.tsx'
import type { Listed } from '../source.ts'

interface Props {
  readonly setting: PortalSetting
  /** Empty before anything was searched for. */
  readonly words: string
  readonly found: Listed
  readonly page: number
  readonly pages: number
}

export function SearchPage({ setting, words, found, page, pages }: Props): JSX.Element {
  const href = (n: number) => `/search?q=${encodeURIComponent(words)}&page=${n}`
  return (
    <PortalFrame
      setting={setting}
      title={words ? `搜索“${words}”` : '搜索'}
      crumbs={[{ label: '首页', href: '/' }, { label: '搜索' }]}
      ownSearch
    >
      <PageHead title="搜索" />
      <SearchBox size="middle" words={words} />
      <div class="search-results">
        {words === '' ? null : found.total === 0 ? (
          <Empty title={`没有找到“${words}”`} next="请换一个说法或减少字数再试；没有公开的，可以依申请公开。">
            <p>
              <a href="/apply">申请公开政府信息</a>
            </p>
          </Empty>
        ) : (
          <>
            <ItemList items={found.items} />
            <Pagination page={page} pages={pages} total={found.total} href={href} />
          </>
        )}
      </div>
    </PortalFrame>
  )
}

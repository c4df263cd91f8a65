import type { JSX } from 'preact'
import { Empty } from '#ui/empty.tsx'
import { Panel } from '#ui/panel.tsx'
import { PortalFrame, type PortalSetting } from '#ui/portal-frame.tsx'
import { SearchBox } from '#ui/search-box.tsx'
import { ContactFacts } from '../contact-facts.tsx'
import { trackPath } from '../guests/paths.ts'
import { ItemList } from '../item-list.tsx'
import type { PublishedItem, PublishedReport } from '../source.ts'
import { YearInFigures } from './year-in-figures.tsx'

interface Props {
  readonly setting: PortalSetting
  readonly newest: readonly PublishedItem[]
  /** The newest released yearly report. */
  readonly latest: PublishedReport | undefined
  /** Applications are taken here, and followed. */
  readonly online: boolean
}

/** The platform's front page: search in the middle, the last year in figures, the newest, and whom to ask. */
export function HomePage({ setting, newest, latest, online }: Props): JSX.Element {
  const { site } = setting
  return (
    <PortalFrame setting={setting} title={site.name} ownSearch>
      <div class="hero">
        <h1>查找政府信息</h1>
        <SearchBox size="middle" />
        <p class="hero-links">
          <span>没有找到？</span>
          <a href="/apply">申请公开政府信息</a>
          {online ? <a href={trackPath}>查询申请办理情况</a> : null}
        </p>
      </div>
      {latest ? <YearInFigures report={latest.report} /> : null}
      <div class="beside">
        <Panel title="最新公开">
          {newest.length > 0 ? (
            <ItemList items={newest} />
          ) : (
            <Empty title="尚未公开信息" next="需要获取政府信息的，可以依申请公开，或与工作机构联系。" />
          )}
        </Panel>
        <Panel title="联系我们">
          <ContactFacts contact={site.contact} />
        </Panel>
      </div>
    </PortalFrame>
  )
}

import type { JSX } from 'preact'
import { PageHead } from '#ui/page-head.tsx'
import { PortalFrame } from '#ui/portal-frame.tsx'
import { portalColumns } from '../columns/columns.ts'
import { answerPath, trackPath } from '../guests/paths.ts'
import type { AboutProps } from './routes.ts'

export function SiteMapPage({ setting, online }: AboutProps): JSX.Element {
  return (
    <PortalFrame
      setting={setting}
      title="网站地图"
      crumbs={[{ label: '首页', href: '/' }, { label: '网站地图' }]}
    >
      <PageHead title="网站地图" />
      <ul class="items">
        {portalColumns.map(({ label, href, description }) => (
          <li key={href}>
            <a href={href}>{label}</a>
            <small>{description}</small>
          </li>
        ))}
        {online ? <FollowingUp /> : null}
        <li>
          <a href="/search">搜索</a>
          <small>在已公开的政府信息中查找</small>
        </li>
        <li>
          <a href="/accessibility">无障碍说明</a>
          <small>键盘、读屏、大字版和打印</small>
        </li>
        <li>
          <a href="/corrections">我要找错</a>
          <small>发现错别字、失效链接或过期内容，请告诉我们</small>
        </li>
        <li>
          <a href="/developers">数据接口</a>
          <small>以数据形式取得已公开的信息</small>
        </li>
      </ul>
    </PortalFrame>
  )
}

function FollowingUp(): JSX.Element {
  return (
    <>
      <li>
        <a href={trackPath}>查询申请办理情况</a>
        <small>凭申请编号和查询码查看办到哪一步，下载文书，补正、撤回和评价</small>
      </li>
      <li>
        <a href={answerPath}>提交第三方意见</a>
        <small>收到征求意见书的单位或者个人在网上提出意见</small>
      </li>
    </>
  )
}

import type { JSX } from 'preact'
import { PageHead } from '#ui/page-head.tsx'
import { PortalFrame, type PortalSetting } from '#ui/portal-frame.tsx'
import { ContactFacts } from '../contact-facts.tsx'

export function CorrectionsPage({ setting }: { readonly setting: PortalSetting }): JSX.Element {
  const title = '我要找错'
  const { address, phone, email } = setting.site.contact
  const how = [address, phone, email].some(Boolean)
    ? '可以用下面任一方式告诉我们。'
    : '请告诉下面的工作机构。'
  return (
    <PortalFrame setting={setting} title={title} crumbs={[{ label: '首页', href: '/' }, { label: title }]}>
      <PageHead title={title} lead="发现错别字、失效链接、过期或错误的内容，请告诉我们。" />
      <div class="reading">
        <p>请说明网页的标题或网址、哪里有错、正确的应当是什么。{how}</p>
        <ContactFacts contact={setting.site.contact} />
      </div>
    </PortalFrame>
  )
}

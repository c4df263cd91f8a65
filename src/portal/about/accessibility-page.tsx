import type { JSX } from 'preact'
import { PageHead } from '#ui/page-head.tsx'
import { PortalFrame, type PortalSetting } from '#ui/portal-frame.tsx'
import { ContactFacts } from '../contact-facts.tsx'

/** What the site does for those who see, hear or move differently; each line is held by a test in tests/browser. */
export function AccessibilityPage({ setting }: { readonly setting: PortalSetting }): JSX.Element {
  const title = '无障碍说明'
  return (
    <PortalFrame setting={setting} title={title} crumbs={[{ label: '首页', href: '/' }, { label: title }]}>
      <PageHead title={title} />
      <div class="reading">
        <ul>
          <li>页面右上角可以切换“长辈版”：字更大，按钮更大，选择会记住，不需要登录。</li>
          <li>只用键盘也能使用：按 Tab 键逐项移动，第一项是“跳到正文”。</li>
          <li>表格写明了行和列的标题，读屏软件读到每个数时会说明它属于哪一行、哪一列。</li>
          <li>状态同时用文字、形状和颜色表示，不只靠颜色区分。</li>
          <li>页面不使用弹窗和动画，关闭脚本也能完整使用，手机上不需要左右拖动页面。</li>
          <li>每一页都可以直接打印，打印时略去导航。</li>
        </ul>
        <h2>遇到困难时</h2>
        <p>仍有不便的，请与我们联系，我们会用您方便的方式提供信息。</p>
        <ContactFacts contact={setting.site.contact} />
      </div>
    </PortalFrame>
  )
}

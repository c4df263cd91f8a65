import type { JSX } from 'preact'
import { Panel } from '#ui/panel.tsx'
import type { PortalSetting } from '#ui/portal-frame.tsx'
import { ColumnFrame } from '../columns/column-frame.tsx'
import { columnOf } from '../columns/columns.ts'
import { ContactFacts } from '../contact-facts.tsx'

/** How to apply, in the Regulation's own terms: 条例 arts. 27, 29–33, 36, 42, 51; 行政复议法 art. 23(4). */
export function ApplyPage({ setting }: { readonly setting: PortalSetting }): JSX.Element {
  const { contact } = setting.site
  return (
    <ColumnFrame setting={setting} column={columnOf('apply')}>
      <div class="beside">
        <div class="reading">
          <h2>申请前</h2>
          <p>
            请先<a href="/search">搜索</a>已公开的信息。已经公开的，可以直接取得，不必申请。
          </p>
          <h2>申请时写明</h2>
          <ol>
            <li>申请人的姓名或者名称、身份证明、联系方式；</li>
            <li>要获取的信息的名称、文号，或者便于查找的其他特征；</li>
            <li>希望以什么形式提供、怎样取得。</li>
          </ol>
          <h2>怎样提交</h2>
          <p>可以当面提交，也可以寄到{contact.address ?? contact.office}，信封上请注明“政府信息公开申请”。</p>
          <p>书写有困难的，可以口头提出，由工作人员代为填写。</p>
          <h2>什么时候答复</h2>
          <p>能当场答复的当场答复；不能当场答复的，自收到之日起二十个工作日内答复。</p>
          <p>需要延长的，会告知申请人，延长最多二十个工作日。征求第三方意见的时间不计算在内。</p>
          <p>内容不明确的，自收到之日起七个工作日内一次性告知需要补正的事项。</p>
          <h2>费用</h2>
          <p>提供政府信息不收取费用。申请的数量、频次明显超过合理范围的，可以收取信息处理费。</p>
          <h2>对答复不服</h2>
          <p>认为答复侵犯合法权益的，可以投诉、举报，也可以依法申请行政复议或者提起行政诉讼。</p>
          <p>对不予公开的答复不服的，应当先申请行政复议，对复议决定仍不服的，再提起行政诉讼。</p>
        </div>
        <Panel title="联系工作机构">
          <ContactFacts contact={contact} />
        </Panel>
      </div>
    </ColumnFrame>
  )
}

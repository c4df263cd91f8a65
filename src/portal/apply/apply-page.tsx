import type { JSX } from 'preact'
import { Alert } from '#ui/alert.tsx'
import { LinkButton } from '#ui/button.tsx'
import { Panel } from '#ui/panel.tsx'
import type { PortalSetting } from '#ui/portal-frame.tsx'
import { ColumnFrame } from '../columns/column-frame.tsx'
import { columnOf } from '../columns/columns.ts'
import { ContactFacts } from '../contact-facts.tsx'
import { answerPath, trackPath } from '../guests/paths.ts'
import { stepPath } from './draft.ts'

interface Props {
  readonly setting: PortalSetting
  /** Applications are taken here, beside by post and at the counter. */
  readonly online: boolean
  /** What was written so far was deleted a moment ago. */
  readonly dropped: boolean
}

/** How to apply, in the Regulation's own terms: 条例 arts. 27, 29–33, 36, 42, 51; 行政复议法 art. 23(4). */
export function ApplyPage({ setting, online, dropped }: Props): JSX.Element {
  const { contact } = setting.site
  return (
    <ColumnFrame setting={setting} column={columnOf('apply')}>
      <div class="beside">
        <div class="reading">
          {dropped ? <Alert state="done" title="填写的内容已经删除" /> : null}
          <p>
            没有主动公开的政府信息，可以申请公开。不用注册，不用说明用途，不收费。请先
            <a href="/search">搜索</a>：已经公开的可以直接取得。
          </p>
          {online ? <Start /> : null}
          <h2>需要准备</h2>
          <ul>
            <li>姓名或者名称、证件号码、联系方式；</li>
            <li>需要的信息的名称、文号，或者便于查找的其他特征；</li>
            <li>希望以什么形式提供、怎样取得。</li>
          </ul>
          <h2>什么时候答复</h2>
          <p>
            自收到之日起二十个工作日内答复；需要延长的会告知，最多再延长二十个工作日。征求第三方意见的时间不计算在内。网上提交的，工作人员与您确认之日为收到之日。
          </p>
          <h2>其他办法</h2>
          <p>
            可以当面提交，也可以寄到{contact.address ?? contact.office}
            ，信封上请注明“政府信息公开申请”。书写有困难的可以口头提出，由工作人员代为填写。
          </p>
          <h2>收费和救济</h2>
          <p>申请的数量、频次明显超过合理范围的，可以收取信息处理费。</p>
          <p>
            对答复不服的，可以投诉、举报，也可以依法申请行政复议或者提起行政诉讼；对不予公开的答复，应当先申请行政复议。
          </p>
        </div>
        <Panel title="联系工作机构">
          <ContactFacts contact={contact} />
        </Panel>
      </div>
    </ColumnFrame>
  )
}

function Start(): JSX.Element {
  return (
    <p class="start-row">
      <LinkButton href={stepPath('who')} look="primary">
        现在申请
      </LinkButton>
      <a href={trackPath}>查询办理情况</a>
      <a href={answerPath}>提交第三方意见</a>
    </p>
  )
}

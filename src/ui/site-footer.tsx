import type { JSX } from 'preact'
import type { Site } from './site.ts'

/** The footer that the guideline asks for, with what the office has entered. */
export function SiteFooter({ site }: { readonly site: Site }): JSX.Element {
  const { contact } = site
  const address = [contact.address, contact.postcode].filter(Boolean).join('　')
  const lines = [
    ['主办单位', site.authority],
    ['工作机构', contact.office],
    ['地址', address],
    ['联系电话', contact.phone],
    ['办公时间', contact.hours],
  ] as const
  const marks = [site.idCode && `网站标识码：${site.idCode}`, site.icp, site.police].filter(Boolean)
  return (
    <footer class="site-footer">
      <div class="wide">
        <nav aria-label="页脚">
          <a href="/site-map">网站地图</a>
          <a href="/accessibility">无障碍说明</a>
          <a href="/corrections">我要找错</a>
          <a href="/developers">数据接口</a>
          <a href="/desk">工作人员登录</a>
        </nav>
        <dl>
          {lines.map(([term, value]) =>
            value ? (
              <div key={term}>
                <dt>{term}</dt>
                <dd>{value}</dd>
              </div>
            ) : null,
          )}
        </dl>
        {marks.length > 0 ? <p class="site-marks">{marks.join('　')}</p> : null}
      </div>
    </footer>
  )
}

import type { JSX } from 'preact'
import type { ReleasedReport } from '#office/acts/kinds/reports.ts'
import { type BlankId, blankInfo } from '#office/annual-report/drafting/blanks.ts'
import { repeatedShare, writtenBefore } from '#office/annual-report/life/written-before.ts'
import { Alert } from '#ui/alert.tsx'
import { TextArea } from '#ui/text-area.tsx'

interface Props {
  readonly at: BlankId
  readonly value: string
  readonly authority: string
  /** What somebody else saved meanwhile, where it is not the same. */
  readonly savedOtherwise: string | undefined
  readonly lastYear: ReleasedReport | undefined
  /** What this year's own report said when it was published, while it is corrected. */
  readonly ownPublished: ReleasedReport | undefined
}

/** One blank, with what was said there before beside it. */
export function WordsField(props: Props): JSX.Element {
  const { at, value, authority, savedOtherwise, lastYear, ownPublished } = props
  const { label, hint, shape, optional } = blankInfo(at)
  const before = lastYear ? writtenBefore(lastYear, at) : []
  const share = repeatedShare(value, before, authority)
  return (
    <div class="two-sides">
      <div>
        <TextArea
          name={at}
          label={label}
          hint={shape === 'phrase' ? `${hint}。写成一句话，接在前文之后。` : hint}
          rows={shape === 'phrase' ? 2 : 6}
          value={value}
          maxLength={20_000}
          {...(optional ? { optional } : {})}
        />
        {share === null ? null : (
          <Alert
            state="soon"
            title={`这一段有 ${share}% 与 ${lastYear?.year ?? '上'} 年报告相同，请按本年实际情况改写（条例第四十七条，内容雷同）。`}
          />
        )}
        {savedOtherwise === undefined ? null : (
          <Alert state="info" title="别人保存的内容：">
            <p class="kept-lines">{savedOtherwise || '（空）'}</p>
          </Alert>
        )}
      </div>
      <div>
        {ownPublished ? (
          <Earlier
            title={`${ownPublished.year} 年报告已公布的文字`}
            lines={writtenBefore(ownPublished, at)}
          />
        ) : null}
        {lastYear ? <Earlier title={`${lastYear.year} 年报告`} lines={before} /> : null}
      </div>
    </div>
  )
}

function Earlier({
  title,
  lines,
}: {
  readonly title: string
  readonly lines: readonly string[]
}): JSX.Element {
  return (
    <section class="earlier">
      <p class="hint">{title}</p>
      {lines.length > 0 ? lines.map((line, i) => <p key={i}>{line}</p>) : <p class="hint">没有写这一项。</p>}
    </section>
  )
}

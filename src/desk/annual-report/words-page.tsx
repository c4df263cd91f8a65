import type { JSX } from 'preact'
import type { ReleasedReport } from '#office/acts/kinds/reports.ts'
import { type BlankId, blankInfo } from '#office/annual-report/drafting/blanks.ts'
import { blanksIn, type Fills } from '#office/annual-report/drafting/fill.ts'
import { headingOf } from '#office/annual-report/drawing/report-data.ts'
import type { ReportStanding } from '#office/annual-report/life/room.ts'
import { writtenBefore } from '#office/annual-report/life/written-before.ts'
import { Alert } from '#ui/alert.tsx'
import { Button } from '#ui/button.tsx'
import { DeskFrame, type DeskSetting } from '#ui/desk-frame.tsx'
import { ErrorSummary, type Mistake } from '#ui/error-summary.tsx'
import { ChangeForm } from '#ui/form.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { Panel } from '#ui/panel.tsx'
import type { ReportAtDesk } from '../source.ts'
import { correctPath, reportPath, reportsPath, wordsPath } from './paths.ts'
import { VersionField } from './version-field.tsx'
import { WordsField } from './words-field.tsx'

interface Props {
  readonly setting: DeskSetting
  readonly atDesk: ReportAtDesk
  readonly standing: ReportStanding
  /** What stands in the fields: as saved, or as just sent. */
  readonly fills: Fills
  readonly saved: boolean
  readonly mistakes: readonly Mistake[]
}

/** The places that only people can write, each beside what the last report said there. Figures have no field. */
export function WordsPage(props: Props): JSX.Element {
  const { setting, atDesk, standing, saved, mistakes } = props
  const { year } = standing.life
  const sections = Map.groupBy(new Set(blanksIn(atDesk.drafted)), (at) => blankInfo(at).section)
  return (
    <DeskFrame
      setting={setting}
      title={mistakes.length > 0 ? '有误：填写正文' : `填写正文　${year} 年`}
      entry={reportsPath}
      crumbs={[
        { label: '年度报告', href: reportsPath },
        { label: `${year} 年`, href: reportPath(year) },
        { label: '填写正文' },
      ]}
    >
      <PageHead title="填写正文" lead="数能证明的句子由登记簿生成，不在这里；这里只填需要人写的内容。" />
      <ErrorSummary mistakes={mistakes} />
      {saved && mistakes.length === 0 ? <Alert state="done" title="已保存。" /> : null}
      <div class="wide-form">
        <ChangeForm action={wordsPath(year)} token={setting.token}>
          <VersionField version={standing.version} />
          {[...sections].map(([section, ids]) => (
            <Panel key={section} title={section === 'preamble' ? '前言' : headingOf(section)} id={section}>
              {ids.map((at) => (
                <Place key={at} at={at} {...props} />
              ))}
            </Panel>
          ))}
          <p class="toolbar-actions">
            <Button look="primary" name="next" value="stay">
              保存
            </Button>
            <Button name="next" value="submit">
              保存并提交审核
            </Button>
          </p>
        </ChangeForm>
      </div>
      {standing.life.stage === 'correcting' ? <Drop {...props} /> : null}
    </DeskFrame>
  )
}

function Place({ at, atDesk, standing, fills, mistakes }: Props & { readonly at: BlankId }): JSX.Element {
  const { life, previous } = standing
  const newest = life.versions.at(-1)
  return (
    <WordsField
      at={at}
      value={fills[at] ?? publishedAt(newest?.released, at)}
      authority={atDesk.report.authority}
      savedOtherwise={
        mistakes.length > 0 && (life.fills[at] ?? '') !== (fills[at] ?? '')
          ? (life.fills[at] ?? '')
          : undefined
      }
      lastYear={previous?.released}
      ownPublished={newest?.released}
    />
  )
}

/** A report taken over was written elsewhere: its correction begins with what it says, not with empty boxes. */
function publishedAt(released: ReleasedReport | undefined, at: BlankId): string {
  return released === undefined ? '' : writtenBefore(released, at).join('\n')
}

function Drop({ setting, standing: { life, version } }: Props): JSX.Element {
  return (
    <Panel title="放弃更正" id="drop">
      <p>已公布的报告照旧；已填的更正内容保留在办理过程里。</p>
      <ChangeForm action={`${correctPath(life.year)}/drop`} token={setting.token}>
        <VersionField version={version} />
        <Button look="danger">放弃更正</Button>
      </ChangeForm>
    </Panel>
  )
}

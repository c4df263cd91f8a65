import type { JSX } from 'preact'
import { outcomeById } from '#law/outcomes/outcomes.ts'
import { outcomeLabel } from '#law/outcomes/recognise.ts'
import { type Case, isIn, proposedIn, stageWords } from '#office/applications/case/case.ts'
import { type NextSteps, nextSteps } from '#office/applications/commands/next-steps.ts'
import { steps } from '#office/applications/commands/registry.ts'
import type { CaseRecord } from '#office/applications/room/case-room.ts'
import type { FrozenLetter, Preview } from '#office/applications/room/letter-room.ts'
import { awaitedOf } from '#office/applications/work-list/awaited.ts'
import { Alert } from '#ui/alert.tsx'
import { LinkButton } from '#ui/button.tsx'
import { DeskFrame, type DeskSetting } from '#ui/desk-frame.tsx'
import { ErrorSummary, type Mistake } from '#ui/error-summary.tsx'
import { LetterSheet } from '#ui/letter-sheet.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { Panel } from '#ui/panel.tsx'
import { Steps } from '#ui/steps.tsx'
import { Tag } from '#ui/tag.tsx'
import { casePath, listPath } from '../paths.ts'
import { stageLook } from '../stage-look.ts'
import type { Work } from '../work.ts'
import { ChangePanel } from './change-panel.tsx'
import { ClocksPanel } from './clocks-panel.tsx'
import { FactsPanel } from './facts-panel.tsx'
import { FilesPanel } from './files-panel.tsx'
import { CaseFoot } from './foot.tsx'
import { LettersPanel } from './letters-panel.tsx'
import { RefusedFiles } from './refused-files.tsx'
import { type Against, RemediesPanel } from './remedies-panel.tsx'
import { RoundAlert } from './round-alert.tsx'
import { SheetsLine } from './sheets-line.tsx'
import { type Similar, SimilarList } from './similar-panel.tsx'
import { stageSteps } from './stage-steps.ts'
import { TimelinePanel } from './timeline-panel.tsx'

export interface CaseView {
  readonly record: CaseRecord
  readonly letters: readonly FrozenLetter[]
  readonly preview: Preview | undefined
  /** Null for whoever does not know of other cases. */
  readonly similar: Similar | null
  readonly mayAdd: boolean
  /** Null for whoever does not know of remedies. */
  readonly against: Against | null
}

interface Props {
  readonly setting: DeskSetting
  readonly work: Work
  readonly view: CaseView
  /** The step just taken. */
  readonly done: string
  /** Of the form that adds files. */
  readonly purpose: string
  readonly mistakes: readonly Mistake[]
}

/** One application: where it stands, what lies in it, what happened, what is next. */
export function CasePage({ setting, work, view, done, purpose, mistakes }: Props): JSX.Element {
  const { record, letters, similar, mayAdd, against } = view
  const { file, acts, files } = record
  const { number } = file.dossier
  const { situation, nameOf } = work
  const at = casePath(number)
  return (
    <DeskFrame
      setting={setting}
      title={`申请 ${number}`}
      entry={listPath}
      crumbs={[{ label: '依申请公开', href: listPath }, { label: number }]}
    >
      <PageHead
        title={`申请 ${number}`}
        tags={
          <>
            <Tag state={stageLook[file.stage]} word={stageWords[file.stage]} />
            {proposedIn(file) === null ? null : <Tag state="soon" word="待复核的更正" />}
          </>
        }
        lead={outcomeWords(file)}
        actions={<LinkButton href={`${at}/receipt`}>回执和查询码</LinkButton>}
      />
      <Done done={done} />
      <ErrorSummary mistakes={mistakes} />
      <Steps {...stageSteps(file, nameOf)} />
      <RefusedFiles files={files} />
      <RoundAlert file={file} nameOf={nameOf} />
      {proposedIn(file) === null ? <Waiting file={file} situation={situation} /> : null}
      <ChangePanel file={file} work={work} />
      <div class="beside">
        <div>
          <FactsPanel file={file} settings={situation.settings} nameOf={nameOf} />
          <Draft file={file} preview={view.preview} />
          <LettersPanel at={at} letters={letters} sends foot={<SheetsLine at={at} file={file} />} />
          <FilesPanel {...{ at, files, mayAdd, purpose, mistakes }} token={setting.token} />
          {against === null ? null : <RemediesPanel number={number} against={against} />}
          {similar === null ? null : (
            <Panel title="相近的申请">
              <SimilarList similar={similar} />
            </Panel>
          )}
        </div>
        <div>
          <ClocksPanel at={at} file={file} situation={situation} />
          <TimelinePanel acts={acts} nameOf={nameOf} />
        </div>
      </div>
      <CaseFoot file={file} next={nextOf(file, work)} />
    </DeskFrame>
  )
}

function nextOf(file: Case, { situation, actor }: Work): NextSteps {
  return nextSteps(file, situation, actor)
}

export function outcomeWords(file: Case): string {
  const about = file.dossier.contents.join('；')
  const shown = about.length > 60 ? `${about.slice(0, 60)}……` : about
  const { closing } = file.dossier
  if (closing === null) return shown
  const ended = `${closing.on} 办结：${outcomeLabel(outcomeById(closing.outcome))}`
  return `${shown}　${[ended, ...anewWords(file)].join('；')}`
}

/** A reply made anew counts nowhere again, but it is the one that stands. */
function anewWords(file: Case): readonly string[] {
  const { redo } = file.dossier
  if (redo === null) return []
  const reply = file.stage === 'closed' || file.stage === 'archived' ? file.reply : null
  if (reply === null) return [`${redo.on} 起重新办理`]
  return [`${reply.sentOn} 重新答复：${outcomeLabel(outcomeById(reply.paper.counts))}`]
}

function Done({ done }: { readonly done: string }): JSX.Element | null {
  if (done === 'files') return <Alert state="done" title="材料已加入" />
  const step = Object.entries(steps).find(([id]) => id === done)?.[1]
  return step === undefined ? null : <Alert state="done" title={`已办理：${step.label}`} />
}

export function Waiting({
  file,
  situation,
}: { readonly file: Case } & Pick<Work, 'situation'>): JSX.Element | null {
  const awaited = awaitedOf(file, situation)
  if (awaited.length === 0) return null
  return (
    <Alert
      state="info"
      title={`正在等待：${awaited.map(({ whom, by }) => `${whom}${by === null ? '' : `，最迟 ${by}`}`).join('；')}`}
    />
  )
}

interface DraftProps {
  readonly file: Case
  readonly preview: Preview | undefined
}

/** A draft until it is signed; then the reply. */
export function Draft({ file, preview }: DraftProps): JSX.Element | null {
  if (preview === undefined) return null
  return (
    <Panel title={isIn(file, ['in-review', 'to-sign']) ? '答复稿' : '答复'}>
      {preview.ok ? (
        <details>
          <summary>查看全文：{preview.letter.title}</summary>
          <LetterSheet letter={preview.letter} />
        </details>
      ) : (
        <Alert state="error" title="答复书还不能生成">
          <p>{preview.message}</p>
        </Alert>
      )}
    </Panel>
  )
}

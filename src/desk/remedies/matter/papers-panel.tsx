import type { JSX } from 'preact'
import type { Remedy } from '#office/remedies/matter/remedy.ts'
import type { EvidenceList } from '#office/remedies/room.ts'
import { Panel } from '#ui/panel.tsx'
import { remedyAnswerPath, remedyEvidencePath } from '../paths.ts'

interface Props {
  readonly file: Remedy
  readonly evidence: EvidenceList | null
  readonly objections: readonly string[]
}

/** The papers of the defence: the answer, the evidence as it was frozen, and what may be objected. */
export function PapersPanel({ file, evidence, objections }: Props): JSX.Element {
  const { number, track } = file.dossier
  const name = track.kind === 'litigation' ? '行政答辩状' : '行政复议答复书'
  return (
    <Panel title="答复和证据">
      <ul class="plain-list">
        <li class="row">
          <span>
            {name}
            <span class="hint">　{answerWords(file)}</span>
          </span>
          <a href={remedyAnswerPath(number)} aria-label={`下载 docx：${name}`}>
            下载 docx
          </a>
        </li>
        <li class="row">
          <span>
            证据目录
            <span class="hint">　{evidenceWords(evidence)}</span>
          </span>
          {evidence === null ? null : <a href={remedyEvidencePath(number)}>查看、打印</a>}
        </li>
      </ul>
      {objections.length === 0 ? null : (
        <>
          <h3>可以主张或者需要核对的程序问题</h3>
          <ul class="asked">
            {objections.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </>
      )}
    </Panel>
  )
}

function answerWords(file: Remedy): string {
  const { answer } = file.dossier
  if (answer !== null) return `第${answer.edition}稿，${answer.filedOn} 提交`
  if (file.stage === 'to-sign') return `第${file.paper.edition}稿，待签发`
  if (file.stage === 'to-file') return `第${file.signed.edition}稿，${file.signed.signedOn} 签发`
  return '空白处由起草人填写'
}

function evidenceWords(evidence: EvidenceList | null): string {
  if (evidence === null) return '被复议（被诉）的行为不在本登记簿，证据目录由经办人另行编制'
  return `${evidence.now.items} 项，收到副本时冻结`
}

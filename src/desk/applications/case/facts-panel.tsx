import type { JSX } from 'preact'
import { receiptOf } from '#law/clocks/receipt.ts'
import { form2021 } from '#law/report-form/form-2021.ts'
import type { Settings } from '#law/settings/settings.ts'
import { citationText } from '#law/source.ts'
import type { Case } from '#office/applications/case/case.ts'
import type { Dossier } from '#office/applications/case/dossier.ts'
import { channelWords } from '#office/applications/case/intake.ts'
import { formWords, wayWords } from '#office/applications/case/wanted-words.ts'
import { DescriptionList, type Fact } from '#ui/description-list.tsx'
import { Panel } from '#ui/panel.tsx'

interface Props {
  readonly file: Case
  readonly settings: Settings
  readonly nameOf: (person: string) => string
}

/** Who asked for what, how it came, and how they want it. */
export function FactsPanel({ file, settings, nameOf }: Props): JSX.Element {
  const { dossier } = file
  const facts: readonly Fact[] = [
    { term: '编号', value: dossier.number },
    { term: '申请人', value: dossier.applicant || '（未写明或者已删除）' },
    { term: '申请人类型', value: applicantKindLabel(dossier.applicantKind) },
    { term: '经办人', value: dossier.handler === null ? '未指派' : nameOf(dossier.handler) },
    { term: '收到', value: receivedWords(file, settings) },
    { term: '希望得到', value: wantedWords(dossier) },
    ...contactFacts(dossier),
  ]
  return (
    <Panel title="申请">
      <h3>申请内容</h3>
      {dossier.contents.length === 0 ? (
        <p>（已删除）</p>
      ) : (
        <ol class="asked">
          {dossier.contents.map((text, at) => (
            <li key={at}>{text}</li>
          ))}
        </ol>
      )}
      <DescriptionList facts={facts} />
    </Panel>
  )
}

export function applicantKindLabel(kind: Dossier['applicantKind']): string {
  return form2021.applications.columns.find(({ id }) => id === kind)?.label ?? kind
}

function receivedWords(file: Case, settings: Settings): string {
  const { delivery } = file.dossier
  if (delivery === null) return 'receivedOn' in file ? `${file.receivedOn}（原登记簿）` : ''
  const by = channelWords[delivery.channel]
  if (!('receivedOn' in file)) return `${by}，${file.arrivedOn} 到达，待与申请人确认`
  const receipt = receiptOf(delivery, settings)
  const why = receipt.state === 'received' ? receipt.because : '与申请人确认之日为收到之日'
  return `${by}，${file.receivedOn}；${why}（${citationText(receipt.article)}）`
}

function wantedWords({ wanted }: Dossier): string {
  return wanted === null ? '未写明' : `${formWords[wanted.form]}，${wayWords[wanted.way]}`
}

function contactFacts({ contact, applicantKind }: Dossier): readonly Fact[] {
  if (contact === null) return []
  const identity = applicantKind === 'person' ? '身份证件号' : '统一社会信用代码'
  return [
    { term: identity, value: contact.identity === '' ? '未提供' : <Hidden value={contact.identity} /> },
    { term: '电话', value: contact.phone || '未提供' },
    { term: '地址', value: contact.address || '未提供' },
    { term: '电子邮箱', value: contact.email || '未提供' },
  ]
}

/** Not in sight of whoever stands behind the clerk. */
function Hidden({ value }: { readonly value: string }): JSX.Element {
  return (
    <details>
      <summary>
        {value.slice(0, 3)}…{value.slice(-2)}
      </summary>
      {value}
    </details>
  )
}

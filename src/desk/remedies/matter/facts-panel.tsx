import type { JSX } from 'preact'
import type { Dossier, Judgment } from '#office/remedies/matter/dossier.ts'
import { blockOf, blockWords, forumOf, procedures } from '#office/remedies/matter/intake.ts'
import type { Remedy } from '#office/remedies/matter/remedy.ts'
import { lastSpell } from '#office/remedies/matter/spells.ts'
import { resultForm } from '#office/remedies/results/result-forms.ts'
import { DescriptionList, type Fact } from '#ui/description-list.tsx'
import { Panel } from '#ui/panel.tsx'
import { remedyPath } from '../paths.ts'

/** What is known of a matter: who, before whom, against what, and how it came out. */
export function FactsPanel({
  file,
  nameOf,
  leads = true,
}: {
  readonly file: Remedy
  readonly nameOf: (person: string) => string
  /** False for whoever reads this matter alone: then it leads to no other. */
  readonly leads?: boolean
}): JSX.Element {
  const { dossier } = file
  const { track, party, claim, receivedOn } = dossier
  const litigation = track.kind === 'litigation'
  return (
    <Panel title="案件">
      <DescriptionList
        facts={[
          { term: '类型', value: blockWords[blockOf(track)] },
          { term: litigation ? '法院' : '复议机关', value: orDash(forumOf(track)) },
          { term: '案号', value: orDash(track.caseNumber) },
          { term: '程序', value: dossier.takenOver ? '—' : procedures[track.procedure] },
          { term: litigation ? '原告' : '申请人', value: orDash(party) },
          { term: '请求', value: orDash(claim) },
          { term: '被复议（被诉）的行为', value: targetWords(dossier) },
          ...applicationFact(dossier, leads),
          { term: '收到副本', value: receivedOn },
          { term: '经办人', value: dossier.handler === null ? '未指派' : nameOf(dossier.handler) },
          ...(litigation ? [{ term: '此前的复议', value: <Before dossier={dossier} leads={leads} /> }] : []),
          ...resultFacts(file),
        ]}
      />
    </Panel>
  )
}

function orDash(text: string): string {
  return text === '' ? '—' : text
}

function targetWords({ target }: Dossier): string {
  if (target.kind === 'elsewhere') return orDash(target.what)
  return target.kind === 'reply' ? `答复 ${target.letter}` : '逾期未答复'
}

function applicationFact({ target }: Dossier, leads: boolean): readonly Fact[] {
  if (target.kind === 'elsewhere') return []
  const href = `/desk/applications/${encodeURIComponent(target.application)}`
  return [{ term: '涉及申请', value: leads ? <a href={href}>{target.application}</a> : target.application }]
}

function Before({
  dossier: { track },
  leads,
}: {
  readonly dossier: Dossier
  readonly leads: boolean
}): JSX.Element {
  if (track.kind !== 'litigation' || track.after.kind === 'nothing') return <>未经复议</>
  if (track.after.kind === 'outside') return <>{orDash(track.after.decision)}</>
  if (!leads) return <>{track.after.number}</>
  return <a href={remedyPath(track.after.number)}>{track.after.number}</a>
}

const columnWords = { upheld: '结果维持', corrected: '结果纠正', other: '其他结果' } as const

function resultFacts(file: Remedy): readonly Fact[] {
  const { dossier } = file
  const first = file.stage === 'judged' ? file.judgment : dossier.first
  const ending = 'ending' in file ? file.ending : null
  const counted = lastSpell(dossier.spells).counted
  return [
    ...(first === null ? [] : [{ term: '一审', value: judged(first) }]),
    ...(dossier.appeal === null ? [] : [{ term: '二审法院', value: dossier.appeal.court }]),
    ...(ending === null ? [] : [{ term: '生效结果', value: judged(ending) }]),
    ...(ending?.order ? [{ term: '责令内容', value: ending.order.what }] : []),
    ...(ending?.order?.until ? [{ term: '履行期限', value: ending.order.until }] : []),
    ...(dossier.performed === null
      ? []
      : [{ term: '履行', value: `${dossier.performed.on}　${dossier.performed.how}` }]),
    {
      term: '表四',
      value: counted === null ? '尚未审结' : `${columnWords[counted.result]}（${counted.on} 生效）`,
    },
  ]
}

function judged({ form, document, on }: Judgment): string {
  const label = form === null ? '（原登记簿未记明细）' : resultForm(form).label
  return `${label}${document === '' ? '' : `，${document}`}（${on} 送达）`
}

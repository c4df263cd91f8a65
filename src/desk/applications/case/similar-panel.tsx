import type { JSX } from 'preact'
import type { Candidate } from '#office/applications/duplicates/candidates.ts'
import type { Frequency } from '#office/applications/duplicates/repeat-applicant.ts'
import { Alert } from '#ui/alert.tsx'
import { casePath } from '../paths.ts'

export interface Similar {
  readonly candidates: readonly Candidate[]
  readonly frequency: Frequency
}

const kinds: Readonly<Record<Candidate['kind'], string>> = {
  double: '可能是同一份申请重复到达',
  repeated: '已经答复过，可能是重复申请（条例第三十六条第（六）项）',
  similar: '内容相近，请看一看',
}

const most = 5

/** Earlier applications that may be the same, and how often the applicant came. Nothing is decided by it. */
export function SimilarList({ similar }: { readonly similar: Similar }): JSX.Element {
  const { candidates, frequency } = similar
  return (
    <>
      <p>
        这位申请人本月另有 {frequency.inMonth} 件申请，近一年另有 {frequency.inYear} 件
        {frequency.inMonth >= 10
          ? '；本月已超过10件，可以按件计收信息处理费（国办函〔2020〕109号第四条）'
          : ''}
        。
      </p>
      {candidates.length === 0 ? (
        <p class="hint">没有找到内容相近的申请。</p>
      ) : (
        <ul class="plain-list">
          {candidates.slice(0, most).map(({ known, kind, likeness, sameApplicant }) => (
            <li key={known.number}>
              <a href={casePath(known.number)}>{known.number}</a>，{known.receivedOn} 收到，
              {sameApplicant ? '同一申请人' : known.applicant}，相近程度 {Math.round(likeness * 100)}%：
              {kinds[kind]}
              <span class="hint cut">{known.about}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

/** Above the form: said before it is registered. */
export function SimilarAlert({ similar }: { readonly similar: Similar }): JSX.Element | null {
  const grave = similar.candidates.filter(({ kind }) => kind !== 'similar')
  if (grave.length === 0) return null
  return (
    <Alert state="soon" title="可能已经收到过">
      <p>下面列出了相同或者非常相近的申请；确实是另一件申请的，可以照常登记。</p>
    </Alert>
  )
}

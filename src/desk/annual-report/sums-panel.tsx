import type { JSX } from 'preact'
import type { CrossCheckRule } from '#law/report-form/cross-checks.ts'
import { StateIcon } from '#ui/state-icon.tsx'
import type { JudgedRule, JudgedSum } from './judged-sums.ts'

/** What each identity says, in the words of the form. */
const ruleWords: Readonly<Record<CrossCheckRule, string>> = {
  'applications.balance': '表三　一 + 二 = 三（七）+ 四',
  'applications.outcome-sum': '表三　各项办理结果 = （七）总计',
  'applications.applicant-sum': '表三　各类申请人 = 总计',
  'remedies.sum': '表四　四种结果 = 总计',
}

/** The identities beside their table: both sides in sight, those that fail first, rules that hold folded away. */
export function SumsPanel({ rules }: { readonly rules: readonly JudgedRule[] }): JSX.Element {
  return (
    <div class="sums">
      {rules.map(({ rule, sums }) => {
        const failing = sums.filter(({ holds }) => !holds)
        const holding = sums.filter(({ holds }) => holds)
        return (
          <section key={rule}>
            <h3>{ruleWords[rule]}</h3>
            {failing.length > 0 ? <SumList sums={failing} /> : null}
            {holding.length > 0 ? (
              <details open={rule === 'applications.balance'}>
                <summary>
                  <StateIcon state="done" />
                  {holding.length} 项相符
                </summary>
                <SumList sums={holding} />
              </details>
            ) : null}
          </section>
        )
      })}
    </div>
  )
}

function SumList({ sums }: { readonly sums: readonly JudgedSum[] }): JSX.Element {
  return (
    <ul class="sum-list">
      {sums.map(({ check, left, right, holds }) => (
        <li key={check.words} class={holds ? undefined : 'broken'}>
          <StateIcon state={holds ? 'done' : 'error'} />
          <span class="sum-words">{subjectOf(check.words)}</span>
          <span class="sum-sides">
            {left} {holds ? '=' : '≠'} {right}
          </span>
          <span class="unseen">{holds ? '相符' : '不符'}</span>
        </li>
      ))}
    </ul>
  )
}

/** 「自然人」列, from 「自然人」列：一 + 二 = …: the rule itself stands in the heading. */
function subjectOf(words: string): string {
  return words.split('：')[0] ?? words
}

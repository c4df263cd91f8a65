import type { JSX } from 'preact'
import type { Clock } from '#law/clocks/clock.ts'
import { certaintyInWords, dueInWords } from '#law/clocks/clock-words.ts'
import { reasonInWords, reasonsOf } from '#law/clocks/reasons.ts'
import { citationText } from '#law/source.ts'

export interface ExplainedDate {
  readonly name: string
  readonly due: string
  readonly article: string
  /** Days taken out or put in, and why. */
  readonly because: readonly string[]
}

/** Which of several parties it was is the office's own way of telling them apart. */
const placeOfParty = /（(?:[甲乙丙丁戊己庚辛壬癸]|第\d+方)）/gu

export function explained(clock: Clock): ExplainedDate {
  const certainty = clock.state === 'to-be-confirmed' ? certaintyInWords(clock) : null
  return {
    name: `${clock.name}期限`,
    due: dueInWords(clock),
    article: citationText(clock.article),
    because: [
      ...(certainty === null ? [] : [certainty]),
      ...reasonsOf(clock.days).map((reason) => reasonInWords(reason).replace(placeOfParty, '')),
    ],
  }
}

/** Every date with its reason, for whoever wants to count again. */
export function DatesExplained({ dates }: { readonly dates: readonly ExplainedDate[] }): JSX.Element | null {
  if (dates.length === 0) return null
  return (
    <details>
      <summary>日期是怎样算出来的</summary>
      {dates.map(({ name, due, article, because }) => (
        <div class="journey-words" key={`${name} ${due}`}>
          <p>
            <strong>{name}</strong>：{due}（{article}）
          </p>
          <ul class="points">
            <li>按工作日计算，周末不计入，调休上班的周末计入。</li>
            {because.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      ))}
    </details>
  )
}

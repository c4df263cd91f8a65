import type { ComponentChildren, JSX } from 'preact'

export interface GivenAnswer {
  readonly term: string
  readonly value: ComponentChildren
}

interface Props {
  readonly title: string
  /** Where these answers are changed; left out where they cannot be any more. */
  readonly change?: string
  readonly answers: readonly GivenAnswer[]
}

/** Answers as they were given, with the way back to them. Lines break where whoever wrote them broke them. */
export function AnswerList({ title, change, answers }: Props): JSX.Element {
  return (
    <section class="answers">
      <div class="answers-head">
        <h2>{title}</h2>
        {change ? (
          <a href={change} aria-label={`修改${title}`}>
            修改
          </a>
        ) : null}
      </div>
      <dl>
        {answers.map(({ term, value }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

import type { JSX } from 'preact'

export interface ShownPaper {
  readonly title: string
  /** As 卫人社公开告〔2026〕3号, or the kind and size of a file. */
  readonly note: string
  readonly ways: readonly { readonly href: string; readonly label: string }[]
}

/** Papers to take home. */
export function PaperList({
  title,
  papers,
}: {
  readonly title: string
  readonly papers: readonly ShownPaper[]
}): JSX.Element {
  return (
    <>
      <h2>{title}</h2>
      <ul class="papers">
        {papers.map((paper) => (
          <li key={`${paper.title} ${paper.note}`}>
            <p class="paper-name">{paper.title}</p>
            <p class="paper-ways">
              {paper.note === '' ? null : <span>{paper.note}</span>}
              {paper.ways.map(({ href, label }) => (
                <a key={href} href={href}>
                  下载 {label}
                  <span class="unseen">：{paper.title}</span>
                </a>
              ))}
            </p>
          </li>
        ))}
      </ul>
    </>
  )
}

import type { JSX } from 'preact'

interface Notice {
  readonly source: string
  readonly number?: string | null
  readonly published?: string | null
}

/** A notice with the address it can be read at. */
export function NoticeLink({ notice }: { readonly notice: Notice | undefined }): JSX.Element {
  if (notice === undefined) return <>—</>
  const published = notice.published ? `（${notice.published} 发布）` : ''
  return (
    <a href={notice.source} rel="noreferrer">
      {`${notice.number ?? '通知原文'}${published}`}
    </a>
  )
}

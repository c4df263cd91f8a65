import type { JSX } from 'preact'
import { dateInWords } from '#law/calendar/plain-date.ts'
import type { Case } from '#office/applications/case/case.ts'
import type { Redo } from '#office/applications/case/dossier.ts'
import { orderPapers } from '#office/applications/case/redo-order.ts'
import { Alert } from '#ui/alert.tsx'

interface Props {
  readonly file: Case
  readonly nameOf: (person: string) => string
}

/** Why a case is on the drafting table again: sent back by a reviewer, or to be answered anew. */
export function RoundAlert({ file, nameOf }: Props): JSX.Element | null {
  if (file.stage !== 'open') return null
  const { returned } = file
  const { redo } = file.dossier
  return (
    <>
      {redo === null ? null : <RedoAlert redo={redo} />}
      {returned === null ? null : (
        <Alert state="soon" title={`${nameOf(returned.by)}退回修改`}>
          <p>{returned.because}</p>
        </Alert>
      )}
    </>
  )
}

function RedoAlert({ redo }: { readonly redo: Redo }): JSX.Element {
  const { order, replaces, until } = redo
  return (
    <Alert state="soon" title={redo.remedy === null ? '自行纠正，重新答复' : '责令重新答复'}>
      {order === null ? null : (
        <p>
          {order.organ}
          {orderPapers[order.paper]}（{order.document}，{dateInWords(order.servedOn)}收到）
          {order.said === '' ? '' : `：${order.said}`}
        </p>
      )}
      {replaces === null ? null : (
        <p>
          原答复：《{replaces.title}》（{replaces.letter}，{dateInWords(replaces.signedOn)}签发）
        </p>
      )}
      <p>
        {until === null ? '' : `文书确定的期限到${dateInWords(until)}。`}
        年报表三不重复计数。
      </p>
    </Alert>
  )
}

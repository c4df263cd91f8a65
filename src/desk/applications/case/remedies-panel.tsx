import type { JSX } from 'preact'
import { judge } from '#office/authorities/permissions/registry.ts'
import { newRemedyFacts } from '#office/remedies/commands/permission.ts'
import { blockWords } from '#office/remedies/matter/intake.ts'
import { stageWords } from '#office/remedies/matter/remedy.ts'
import type { ListedRemedy } from '#office/remedies/room.ts'
import { Panel } from '#ui/panel.tsx'
import { Tag } from '#ui/tag.tsx'
import { newRemedyAgainst, remedyPath } from '../../remedies/paths.ts'
import { stageLook } from '../../remedies/stage-look.ts'
import type { ApplicationsAtDesk } from '../source.ts'
import type { Work } from '../work.ts'

/** What stands against a case, and whether the one who looks may register more. */
export interface Against {
  readonly remedies: readonly ListedRemedy[]
  readonly mayRegister: boolean
}

/** Null where this desk keeps none, or whoever looks does not know of them. */
export async function againstOf(
  { remedies }: Pick<ApplicationsAtDesk, 'remedies'>,
  { authority, asking }: Pick<Work, 'authority' | 'asking'>,
  number: string,
): Promise<Against | null> {
  const may = (policy: 'remedies.read' | 'remedies.record') =>
    judge(policy, asking, newRemedyFacts) === 'allowed'
  if (remedies === undefined || !may('remedies.read')) return null
  return { remedies: await remedies.against(authority, number), mayRegister: may('remedies.record') }
}

interface Props {
  readonly number: string
  readonly against: Against
}

/** Reconsiderations and lawsuits against this case, with the way to register the next. */
export function RemediesPanel({ number, against: { remedies, mayRegister } }: Props): JSX.Element {
  return (
    <Panel
      title="行政复议、行政诉讼"
      extra={mayRegister ? <a href={newRemedyAgainst(number)}>登记复议、诉讼</a> : null}
    >
      {remedies.length === 0 ? <p class="hint">没有针对本申请的复议、诉讼。</p> : null}
      <ul class="plain-list">
        {remedies.map(({ number: own, block, forum, since, stage }) => (
          <li key={own} class="row">
            <span>
              <a href={remedyPath(own)}>{own}</a>
              <span class="hint">{`　${[blockWords[block], forum, `${since} 收到`].filter(Boolean).join('，')}`}</span>
            </span>
            <Tag state={stageLook[stage]} word={stageWords[stage]} />
          </li>
        ))}
      </ul>
    </Panel>
  )
}

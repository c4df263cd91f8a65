import { z } from 'zod'
import { Button, LinkButton } from '#ui/button.tsx'
import { mistakeAt } from '#ui/error-summary.tsx'
import { ChangeForm } from '#ui/form.tsx'
import { JourneyFrame } from '#ui/journey-frame.tsx'
import { TextArea } from '#ui/text-area.tsx'
import { casePath, withdrawPath } from '../guests/paths.ts'
import { proseOf, typed } from '../typed.ts'
import type { FormStep } from './form-step.ts'

const body = z.object({ reason: typed })
const longest = 500

/** Nobody has to say why. */
export const withdrawStep: FormStep<'withdraw', z.infer<typeof body>> = {
  step: 'withdraw',
  name: 'withdraw',
  url: withdrawPath,
  body,
  draw({ setting, token, mistakes }, _record, form) {
    return (
      <JourneyFrame setting={setting} title="撤回申请" back={casePath} mistakes={mistakes}>
        <p>撤回以后不再办理，也不能恢复；需要时可以重新申请。</p>
        <ChangeForm action={withdrawPath} token={token}>
          <TextArea
            name="reason"
            label="撤回的原因"
            optional
            rows={3}
            value={form?.reason ?? ''}
            mistake={mistakeAt(mistakes, 'reason')}
          />
          <p class="journey-actions">
            <Button look="danger">确认撤回</Button>
            <LinkButton href={casePath}>不撤回</LinkButton>
          </p>
        </ChangeForm>
      </JourneyFrame>
    )
  },
  read(form, { day }) {
    const reason = proseOf(form.reason)
    if (reason.length > longest)
      return { ok: false, mistakes: [{ field: 'reason', message: `最多 ${longest} 个字；请写短一些。` }] }
    return { ok: true, value: { on: day, reason } }
  },
}

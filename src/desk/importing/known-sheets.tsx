import type { JSX } from 'preact'
import { registerSheets } from '#office/annual-report/register/sheets.ts'
import { Panel } from '#ui/panel.tsx'

/** Which sheets of a register are understood. */
export function KnownSheets(): JSX.Element {
  return (
    <Panel title="认得的表">
      <p>{registerSheets.map(({ name }) => name).join('、')}。没有的表不用建。</p>
      <p class="hint">
        表头不必与模板一样：如“收件时间”会作“收到日期”。空白模板：npx gongkai register template 登记簿.xlsx
      </p>
    </Panel>
  )
}

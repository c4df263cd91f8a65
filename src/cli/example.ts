import { fileURLToPath } from 'node:url'
import type { ExitCode } from './outcome.ts'
import { paint } from './paint.ts'
import { reportBuild } from './report-build.ts'
import { reportCheck } from './report-check.ts'

const folder = fileURLToPath(new URL('../../examples/weidong-2025', import.meta.url))
const authority = '卫东区人力资源和社会保障局'

/** `example`: the example register built into its report, then that report and the published one checked. */
export async function example(): Promise<ExitCode> {
  step('一、由登记簿生成 2025 年度报告', 'report build examples/weidong-2025/register')
  const out = 'out/weidong-2025'
  const built = await reportBuild([
    `${folder}/register`,
    '--year',
    '2025',
    '--authority',
    authority,
    '--out',
    out,
  ])
  if (built === 2) return built
  step('二、核对刚生成的报告', `report check ${out}/annual-report.docx`)
  const own = await reportCheck([`${out}/annual-report.docx`])
  step(
    '三、核对该局公开发布的原报告（网页提取的文本，表三受损）',
    'report check examples/weidong-2025/seed-report.txt --explain',
  )
  const seed = await reportCheck([`${folder}/seed-report.txt`, '--explain'])
  process.stdout.write(
    `\n请打开 ${paint('bold', `${out}/annual-report.docx`)}（或 .pdf、.html、.xlsx）查看；网页和 Excel 中点击数字可以看到背后的每一件。\n`,
  )
  return own === 0 && seed === 0 ? 0 : 1
}

function step(title: string, command: string): void {
  process.stdout.write(`\n${paint('cyan', title)}  ${paint('gray', `npx gongkai ${command}`)}\n`)
}

import { writeFile } from 'node:fs/promises'
import { writeTemplate } from '#documents/write/template.ts'
import { registerSheets } from '#office/annual-report/register/sheets.ts'
import { type ExitCode, refuse } from './outcome.ts'

/** `register template FILE.xlsx`: an empty register to fill in. */
export async function registerTemplate(args: readonly string[]): Promise<ExitCode> {
  const [path] = args
  if (path === undefined || !path.endsWith('.xlsx')) {
    return refuse('请给出要写的文件名，例如：npx gongkai register template 登记簿.xlsx')
  }
  try {
    await writeFile(path, await writeTemplate(registerSheets), { flag: 'wx' })
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') {
      return refuse(`${path} 已经存在，没有覆盖。请换一个文件名。`)
    }
    throw error
  }
  process.stdout.write(
    `已写出空白登记簿：${path}\n填好后运行：npx gongkai report build ${path} --year 年度 --authority 机关名称 --out 目录\n`,
  )
  return 0
}

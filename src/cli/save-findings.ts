import { basename, dirname } from 'node:path'
import { writeFindingsHtml } from '#documents/write/findings-html.ts'
import { writeFindingsXlsx } from '#documents/write/findings-xlsx.ts'
import type { CheckedReport } from '#office/annual-report/checking/check.ts'
import type { Finding } from '#office/annual-report/finding.ts'
import { saveFiles } from './save-files.ts'

/** What was found in many reports as one paper, .xlsx or .html by its name; a line for the user where it cannot be written. */
export async function saveFindings(
  path: string,
  reports: readonly CheckedReport[],
  refused: readonly { readonly file: string; readonly line: string }[],
  siblings: readonly Finding[],
): Promise<string | undefined> {
  const findings = { reports, refused, siblings }
  const content = path.endsWith('.xlsx') ? await writeFindingsXlsx(findings) : writeFindingsHtml(findings)
  const saved = await saveFiles(dirname(path), [{ name: basename(path), content }])
  return saved.ok ? undefined : saved.line
}

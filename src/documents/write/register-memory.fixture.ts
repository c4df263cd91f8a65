import { registerSheets } from '#office/annual-report/register/sheets.ts'
import { registerBytes } from './register-xlsx.ts'

/** Writes a register of so many rows to nowhere, and prints the most memory it ever held, in MiB. */
const rows = Number(process.argv[2])
const [sheet] = registerSheets
if (sheet === undefined) throw new Error('a register has sheets')

async function* filled() {
  for (let from = 0; from < rows; from += 2_000)
    yield Array.from({ length: Math.min(2_000, rows - from) }, (_, i) => ({
      id: `2025-${from + i}`,
      received: '2025-03-05',
      applicant: `申请人${from + i}`,
      kind: '自然人',
      about: `关于第${from + i}号地块土地征收批复文件的政府信息`,
      closed: '2025-03-28',
      outcome: '予以公开',
    }))
}

for await (const _ of registerBytes([{ sheet, rows: filled }]));
process.stdout.write(String(process.resourceUsage().maxRSS >> 10))

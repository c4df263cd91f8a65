import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { openRegister } from '#documents/register/open.ts'
import { buildReport } from '#office/annual-report/build.ts'
import { registerSheets } from '#office/annual-report/register/sheets.ts'
import {
  readAct,
  readApplicant,
  readOutcome,
  readRemedyResult,
  readRoute,
} from '#office/annual-report/register/words.ts'
import { writeTemplate } from './template.ts'
import { choiceLists } from './template-choices.ts'

describe('the empty register', () => {
  it('opens as a register with all nine sheets, every header known, and gives zeros', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'template-'))
    const path = join(folder, '登记簿.xlsx')
    await writeFile(path, await writeTemplate(registerSheets))
    const opened = await openRegister(path)
    if (!opened.ok) throw new Error(opened.message)
    expect(opened.source.sheets.map(({ id }) => id)).toEqual(registerSheets.map(({ id }) => id))
    for (const { id, match } of opened.source.sheets) {
      expect(match.positions.size).toBe(registerSheets.find((sheet) => sheet.id === id)?.columns.length)
      expect([match.renamed, match.ignored]).toEqual([[], []])
    }
    const built = await buildReport(opened.source, { authority: '测试局', year: 2025 })
    await rm(folder, { recursive: true })
    if (!built.ok) throw new Error(JSON.stringify(built.problems))
    expect([...built.report.cells.values()].filter((value) => Number(value) !== 0)).toEqual([])
  })

  it('offers lists whose every word the register understands', () => {
    const readers = {
      applicant: readApplicant,
      outcome: readOutcome,
      'remedy-result': readRemedyResult,
      litigation: readRoute,
      act: readAct,
    }
    for (const [kind, read] of Object.entries(readers)) {
      const words = choiceLists.find((list) => list.kind === kind)?.words ?? []
      expect(words.length).toBeGreaterThan(1)
      expect(words.filter((word) => !read(word).ok)).toEqual([])
    }
  })

  it('points each list at its words on the sheet 选项', async () => {
    const { sheets } = await readXlsx(await writeTemplate(registerSheets), { readStyles: true })
    const choices = sheets.find(({ name }) => name === '选项')
    const validations = sheets.flatMap(({ dataValidations }) => dataValidations ?? [])
    expect(validations.length).toBe(
      registerSheets
        .flatMap(({ columns }) => columns)
        .filter(({ kind }) => choiceLists.some((list) => list.kind === kind)).length,
    )
    for (const { formula1 } of validations) {
      const place = /^选项!\$([A-Z])\$2:\$\1\$(\d+)$/u.exec(formula1 ?? '')
      const column = (place?.[1]?.charCodeAt(0) ?? 0) - 65
      const words = choices?.rows.slice(1, Number(place?.[2])).map((row) => row[column])
      expect(choiceLists[column]?.words).toEqual(words)
    }
  })

  it('keeps its headers in view', async () => {
    const { sheets } = await readXlsx(await writeTemplate(registerSheets))
    for (const { name, freezePane } of sheets.slice(1, -1))
      expect([name, freezePane?.rows]).toEqual([name, 1])
  })
})

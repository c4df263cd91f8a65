import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { foldCase } from '../../case/fold.ts'
import { blanksOf, letterText } from '../letter.ts'
import { lettersDue } from '../made-by.ts'
import { letterOfAct, titleOfAct } from '../of-act.ts'
import { approvalSheet } from '../sheets/approval.ts'
import { caseCatalogue } from '../sheets/case-catalogue.ts'
import { searchRecord } from '../sheets/search-record.ts'
import { baseOf, type Example, numbered, playExample } from './example.fixture.ts'
import { sheetText } from './sheet-text.fixture.ts'

const read = (name: string): readonly Example[] =>
  parse(readFileSync(new URL(`./${name}.yaml`, import.meta.url), 'utf8'))

const names: Readonly<Record<string, string>> = {
  'handler-1': '王芳',
  'reviewer-1': '李强',
  'secrecy-1': '陈静',
  'leader-1': '刘洋',
}

/** Every paper an example makes, in the words it makes them. */
function papersOf(example: Example) {
  const acts = numbered(playExample(example), example.个人信息已删除)
  const base = baseOf(example)
  const file = foldCase(acts)
  if (file === undefined) throw new Error('nothing was received')
  const nameOf = (person: string) => names[person] ?? person
  const sender = base.sender.name
  const { calendar, settings } = base
  return {
    letters: lettersDue(acts).map((due) => {
      const letter = letterOfAct(due, acts, base)
      expect(blanksOf(letter)).toEqual([])
      expect(titleOfAct(due, acts, base)).toBe(letter.title)
      return letterText(letter)
    }),
    呈批单: () => sheetText(approvalSheet({ file, sender, calendar, settings, nameOf })),
    检索记录单: () => sheetText(searchRecord({ dossier: file.dossier, sender, nameOf })),
    卷内目录: () => sheetText(caseCatalogue(acts, base)),
  }
}

describe.each(['plain', 'waiting', 'others', 'erased', 'anew'])('%s', (name) => {
  it.each(read(name))('$情形', (example) => {
    const { letters, ...sheets } = papersOf(example)
    expect(letters).toEqual(example.文书.map((text) => text.trim()))
    for (const sheet of ['呈批单', '检索记录单', '卷内目录'] as const) {
      const said = example[sheet]
      if (said !== undefined) expect(sheets[sheet](), sheet).toBe(said.trim())
    }
  })
})

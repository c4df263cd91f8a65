import { expect, test } from 'vitest'
import { importsAgainstDirection } from './import-direction.ts'

test.each([
  ['law/clocks/reply.ts', "import { x } from '#office/acts/act.ts'"],
  ['law/clocks/reply.ts', "import { z } from 'zod'"],
  ['law/clocks/reply.ts', "import type { X } from '../../office/acts/act.ts'"],
  ['office/acts/act.ts', "import { open } from '#store/open.ts'"],
  ['portal/home.tsx', "import { menu } from '../desk/menu.tsx'"],
  ['desk/home.tsx', "const page = await import('#portal/home.tsx')"],
  ['store/open.ts', "export { write } from '#documents/write/docx.ts'"],
])('%s may not say %s', (file, line) => {
  expect(importsAgainstDirection(file, line)).toHaveLength(1)
})

test.each([
  ['law/clocks/reply.ts', "import { addDays } from '../calendar/plain-date.ts'"],
  ['office/acts/act.ts', "import { z } from 'zod'"],
  ['desk/home.tsx', "import { Table } from '#ui/table.tsx'"],
  ['cli/serve.ts', "import { open } from '#store/open.ts'"],
  ['law/clocks/reply.test.ts', "import { parse } from 'yaml'"],
])('%s may say %s', (file, line) => {
  expect(importsAgainstDirection(file, line)).toEqual([])
})

test('a refusal is a sentence that says what to do', () => {
  const [sentence] = importsAgainstDirection('office/acts/act.ts', "import { x } from '#store/x.ts'")
  expect(sentence).toMatch(
    /^src\/office\/acts\/act\.ts imports #store\/x\.ts\. The office decides.*implement it\.$/u,
  )
})

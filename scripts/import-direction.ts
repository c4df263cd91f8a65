import { globSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

interface Room {
  /** Rooms of src/ that may be imported. */
  readonly may: readonly string[]
  /** False where even libraries stay outside. */
  readonly libraries: boolean
  /** What a person is told who crosses the line. */
  readonly because: string
}

/** Who may import whom. `cli/` and `main.ts` see all; tests beside the code may reach anywhere. */
const rooms: Readonly<Record<string, Room>> = {
  law: {
    may: [],
    libraries: false,
    because: 'The law imports nothing outside law/: it must be readable and provable alone.',
  },
  office: {
    may: ['law'],
    libraries: true,
    because:
      'The office decides and never reads or writes: declare a type here and let store/ or documents/ implement it.',
  },
  documents: {
    may: ['law', 'office'],
    libraries: true,
    because: 'Documents read and write papers and know neither the database nor the doors.',
  },
  store: {
    may: ['law', 'office'],
    libraries: true,
    because: 'The store keeps what the office decided and knows neither papers nor doors.',
  },
  ui: {
    may: ['law', 'office'],
    libraries: true,
    because: 'The design system draws what it is given: take data as props.',
  },
  web: {
    may: ['law', 'office', 'ui'],
    libraries: true,
    because: 'The plumbing of both doors knows no page: register routes from portal/ or desk/.',
  },
  portal: {
    may: ['law', 'office', 'ui', 'web'],
    libraries: true,
    because:
      'The portal is what the public sees: it never imports the desk, and gets its data and papers from main.ts as functions.',
  },
  desk: {
    may: ['law', 'office', 'ui', 'web'],
    libraries: true,
    because:
      'The desk is what staff see: it never imports the portal, and gets its data and papers from main.ts as functions.',
  },
}

const importLine =
  /^\s*(?:import|export)\b[^'"]*?from\s+'([^']+)'|^\s*import\s+'([^']+)'|\bimport\('([^']+)'\)/gmu

/** Sentences, one for each import that goes against the direction of the house. */
export function importsAgainstDirection(file: string, source: string): readonly string[] {
  const [room = ''] = file.split('/')
  const rule = rooms[room]
  if (rule === undefined || /\.test\.tsx?$/u.test(file)) return []
  return [...source.matchAll(importLine)].flatMap((match) => {
    const specifier = match[1] ?? match[2] ?? match[3] ?? ''
    const target = roomOf(file, specifier)
    const allowed = target === undefined ? rule.libraries : target === room || rule.may.includes(target)
    return allowed ? [] : [`src/${file} imports ${specifier}. ${rule.because}`]
  })
}

/** The room an import leads to; undefined for a library. */
function roomOf(file: string, specifier: string): string | undefined {
  if (specifier.startsWith('#')) return specifier.slice(1).split('/')[0]
  if (!specifier.startsWith('.')) return undefined
  return join(dirname(file), specifier).split('/')[0]
}

function checkTree(): void {
  const src = fileURLToPath(new URL('../src', import.meta.url))
  const against = globSync('**/*.{ts,tsx}', { cwd: src }).flatMap((file) =>
    importsAgainstDirection(relative(src, resolve(src, file)), readFileSync(join(src, file), 'utf8')),
  )
  for (const sentence of against) process.stderr.write(`${sentence}\n`)
  process.exitCode = against.length > 0 ? 1 : 0
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) checkTree()

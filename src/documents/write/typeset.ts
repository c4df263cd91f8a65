import { fileURLToPath } from 'node:url'
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { signedByUs } from './pdf-creator.ts'

export type PdfWriting =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly message: string }

/**
 * Sets data by one of the templates beside this file as a tagged pdf (PDF/UA-1) with its fonts embedded. The same data
 * gives the same bytes on one machine. Refused where no font here has a letter of it: a pdf of boxes is no paper.
 */
export async function typeset(template: URL, paper: object): Promise<PdfWriting> {
  const compiler = await openCompiler()
  if (compiler === undefined) return { ok: false, message: noCompiler }
  const compiled = compiler.compile({
    mainFilePath: fileURLToPath(template),
    inputs: { paper: JSON.stringify(paper) },
  })
  if (!compiled.result) throw new Error(JSON.stringify(compiled.takeError()?.shortDiagnostics))
  try {
    const bytes = compiler.pdf(compiled.result, { pdfStandard: 'ua-1' })
    return { ok: true, bytes: signedByUs(bytes) }
  } catch (error) {
    return refusedFor(error)
  } finally {
    compiler.evictCache(0)
  }
}

const noCompiler = '这台机器上没有可用的 pdf 排版组件，没有生成 pdf；请用生成的 Word 文件另存为 pdf。'

/** The typesetter is a native part that some machines lack; fonts are looked for once. */
async function openCompiler(): Promise<NodeCompiler | undefined> {
  opened ??= import('@myriaddreamin/typst-ts-node-compiler').then(
    (typst) =>
      typst.NodeCompiler.create({
        workspace: fileURLToPath(new URL('.', import.meta.url)),
        fontArgs: [{ fontPaths: shippedFonts() }],
      }),
    () => undefined,
  )
  return opened
}
let opened: Promise<NodeCompiler | undefined> | undefined

/** An open Chinese serif comes with us, so that a machine without any Chinese font still writes a pdf. */
function shippedFonts(): string[] {
  const family = new URL('.', import.meta.resolve('@expo-google-fonts/noto-serif-sc/package.json'))
  return ['400Regular', '700Bold'].map((weight) => fileURLToPath(new URL(weight, family)))
}

function refusedFor(error: unknown): PdfWriting {
  const letters = /the text `(.+?)` could not be displayed/u.exec(String(error))?.[1]
  if (letters === undefined) throw error
  return {
    ok: false,
    message: `没有字体可以显示「${legible(letters)}」，没有生成 pdf；请安装中文字体（如思源宋体、Noto CJK）后重新生成，或用生成的 Word 文件另存为 pdf。`,
  }
}

/** The typesetter quotes what it cannot show, as "\\u{e000}". */
function legible(quoted: string): string {
  return quoted
    .replace(/["\\]/gu, '')
    .replace(/u\{([0-9a-f]+)\}/gu, (_, code: string) => `U+${code.toUpperCase()}`)
}

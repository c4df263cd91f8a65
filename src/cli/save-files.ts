import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

export interface NamedFile {
  readonly name: string
  readonly content: string | Uint8Array
}

export type Saved =
  | { readonly ok: true; readonly paths: readonly string[] }
  /** One line for the user; none of the files was replaced. */
  | { readonly ok: false; readonly line: string }

const reasons: Readonly<Record<string, string>> = {
  EACCES: '没有写入权限，请换一个目录',
  EPERM: '没有写入权限，请换一个目录',
  ENOSPC: '磁盘已满，请清理后再试',
  ENOTDIR: '路径中有一段不是目录，请换一个目录',
  EEXIST: '已有同名文件挡在那里，请换一个目录',
  EROFS: '磁盘是只读的，请换一个目录',
}

/** Writes all files or none: each is first written whole beside its place, then all are moved there. */
export async function saveFiles(dir: string, files: readonly NamedFile[]): Promise<Saved> {
  const partial = (name: string) => join(dir, `.${name}.partial`)
  try {
    await mkdir(dir, { recursive: true })
    for (const { name, content } of files) await writeFile(partial(name), content)
    for (const { name } of files) await rename(partial(name), join(dir, name))
    return { ok: true, paths: files.map(({ name }) => join(dir, name)) }
  } catch (error) {
    for (const { name } of files) await rm(partial(name), { force: true }).catch(() => undefined)
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    const reason = reasons[code]
    if (reason === undefined) throw error
    return { ok: false, line: `${dir}：${reason}。` }
  }
}

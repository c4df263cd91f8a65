import { randomBytes } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import fastifyMultipart, { type MultipartFile } from '@fastify/multipart'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { WebApp } from './app.ts'
import { holdsToken } from './form-token.ts'
import { sendProblem } from './send.ts'

/** A file as it came in, under a name nobody can guess. It is gone when the answer is sent, unless it was moved away. */
export interface UploadedFile {
  /** What the sender calls it; for messages alone. */
  readonly name: string
  readonly path: string
  readonly bytes: number
  /** False where it was longer than allowed, and cut. */
  readonly whole: boolean
}

export interface UploadRules {
  /** Where files lie while their request is answered. */
  readonly folder: string
  /** Bytes of one file. */
  readonly fileBytes: number
  readonly files: number
  /** Fields beside the files, and letters one may hold. */
  readonly fields?: number
  readonly fieldLetters?: number
  /** The addresses that take files; elsewhere a form with files is turned away. */
  readonly paths: ReadonlySet<string>
}

/** Only what came in here is a file: a field that spells out a path is not. */
const received = new WeakSet<object>()

/** The files of a form, in a route's body. */
export const uploadedFiles = z
  .array(z.custom<UploadedFile>((file) => typeof file === 'object' && file !== null && received.has(file)))
  .catch([])

/** Which rules hold at which address of a server. */
const rulesOf = new WeakMap<object, Map<string, UploadRules>>()

/** Whether a request brings a form with files to an address that takes them. */
export function takesFiles<P extends string>(app: WebApp<P>, request: FastifyRequest): boolean {
  const isForm = /^multipart\/form-data/iu.test(request.headers['content-type'] ?? '')
  return isForm && rulesAt(app, request) !== undefined
}

function rulesAt<P extends string>({ fastify }: WebApp<P>, request: FastifyRequest): UploadRules | undefined {
  return rulesOf.get(fastify)?.get(request.routeOptions.url ?? '')
}

/** Takes files at the addresses named. Each room calls it for its own, before their routes are declared. */
export async function acceptUploads<P extends string>(app: WebApp<P>, rules: UploadRules): Promise<void> {
  await rm(rules.folder, { recursive: true, force: true })
  await mkdir(rules.folder, { recursive: true, mode: 0o700 })
  const known = rulesOf.get(app.fastify) ?? (await readMultipart(app))
  for (const path of rules.paths) known.set(path, rules)
}

async function readMultipart<P extends string>(app: WebApp<P>): Promise<Map<string, UploadRules>> {
  const known = new Map<string, UploadRules>()
  rulesOf.set(app.fastify, known)
  await app.fastify.register(fastifyMultipart, { throwFileSizeLimit: false })
  app.fastify.addHook('preValidation', async (request, reply) => {
    if (!request.isMultipart()) return undefined
    const rules = rulesAt(app, request)
    return rules ? receive(app, rules, request, reply) : sendProblem(request, reply, 'unknown-media')
  })
  return known
}

/** Fields first, then files: a form's token stands before its files, and no byte is kept for whoever has none. */
async function receive<P extends string>(
  app: WebApp<P>,
  rules: UploadRules,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply | undefined> {
  const fields: Record<string, unknown> = {}
  const files: UploadedFile[] = []
  reply.raw.once('close', () => {
    for (const { path } of files) void rm(path, { force: true })
  })
  request.body = fields
  for await (const part of request.parts({ limits: limitsOf(rules) })) {
    if (part.type === 'field') {
      if (part.valueTruncated) return sendProblem(request, reply, 'too-large')
      if (typeof part.value === 'string') fields[part.fieldname] = part.value
      continue
    }
    if (!holdsToken(app, request)) {
      part.file.resume()
      reply.header('Connection', 'close')
      return sendProblem(request, reply, 'stale-form')
    }
    const file = await keep(part, rules.folder)
    if (file) files.push(file)
  }
  fields.files = files
  return undefined
}

/** A Chinese letter is three bytes, so no letter fewer than allowed is cut. */
function limitsOf({ fileBytes, files, fields = 20, fieldLetters = 3000 }: UploadRules) {
  return { fileSize: fileBytes, files, fields, fieldSize: fieldLetters * 4, parts: files + fields }
}

/** Undefined where the field was left empty. */
async function keep({ filename, file }: MultipartFile, folder: string): Promise<UploadedFile | undefined> {
  const path = join(folder, randomBytes(16).toString('hex'))
  const out = createWriteStream(path, { mode: 0o600, flags: 'wx' })
  try {
    await pipeline(file, out)
  } catch (error) {
    await rm(path, { force: true })
    throw error
  }
  const kept: UploadedFile = {
    name: shownName(filename),
    path,
    bytes: out.bytesWritten,
    whole: !file.truncated,
  }
  received.add(kept)
  if (filename || kept.bytes > 0) return kept
  await rm(path, { force: true })
  return undefined
}

/** A name is words: no folders, nothing invisible, nothing that turns the writing round. */
function shownName(name: string): string {
  const last = name.split(/[/\\]/u).at(-1) ?? ''
  const plain = last.replace(/\p{C}/gu, '').trim()
  return [...plain].slice(-100).join('') || '未命名文件'
}

import type { FastifyReply, FastifyRequest } from 'fastify'
import { h } from 'preact'
import type { View } from '#ui/document.tsx'
import { ErrorPage } from '#ui/error-page.tsx'
import { render, renderBytes } from '#ui/render.ts'
import type { Answer, FileAnswer, StreamAnswer } from './answer.ts'
import { drawnOnce } from './drawn-once.ts'
import { type ProblemName, problems } from './problems.ts'
import { stylesheetUrl } from './stylesheet.ts'
import { viewOf } from './view.ts'

const html = 'text/html; charset=utf-8'

/** Puts a handler's answer on the wire. */
export function sendAnswer(request: FastifyRequest, reply: FastifyReply, answer: Answer): FastifyReply {
  switch (answer.kind) {
    case 'page':
      return sendPage(
        reply,
        answer.status ?? 200,
        answer.from
          ? drawnOnce(answer.from, `${viewOf(request)} ${request.url}`, answer.page)
          : renderBytes(answer.page),
      )
    case 'json':
      return reply
        .code(answer.status ?? 200)
        .type('application/json; charset=utf-8')
        .send(JSON.stringify(answer.body))
    case 'text':
      return reply.type(answer.mediaType).send(answer.body)
    case 'file':
      return sendFile(reply, answer.file)
    case 'stream':
      return sendStream(reply, answer.file)
    case 'see-other':
      return reply.redirect(answer.to, 303)
    case 'problem':
      return sendProblem(request, reply, answer.problem)
  }
}

export function sendPage(reply: FastifyReply, status: 200 | 422, page: Buffer): FastifyReply {
  return reply.code(status).type(html).send(page)
}

function sendFile(reply: FastifyReply, { bytes, ...file }: FileAnswer): FastifyReply {
  return namedFile(reply, file).send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
}

function sendStream(reply: FastifyReply, { stream, size, ...file }: StreamAnswer): FastifyReply {
  return namedFile(reply, file).header('Content-Length', size).send(stream)
}

function namedFile(reply: FastifyReply, { mediaType, name }: Omit<FileAnswer, 'bytes'>): FastifyReply {
  const ascii = name.replace(/[^\w.-]+/gu, '_')
  return reply
    .type(mediaType)
    .header('Content-Disposition', `attachment; filename="${ascii}"; filename*=UTF-8''${extended(name)}`)
}

/** RFC 8187 leaves fewer letters as they are than addresses do. */
function extended(name: string): string {
  return encodeURIComponent(name).replace(/['()*]/gu, (letter) => `%${letter.charCodeAt(0).toString(16)}`)
}

/** One style for everything that went wrong: a page for people, RFC 9457 for machines, the reference number on both. */
export function sendProblem(request: FastifyRequest, reply: FastifyReply, name: ProblemName): FastifyReply {
  const { status, title, what, next } = problems[name]
  reply.code(status).header('Cache-Control', 'no-store')
  if (isForMachine(request)) {
    const body = {
      type: `urn:gongkai:${name}`,
      title,
      status,
      detail: `${what}${next}`,
      reference: request.id,
    }
    return reply.type('application/problem+json; charset=utf-8').send(JSON.stringify(body))
  }
  const look = { view: viewOf(request), atDesk: request.url.startsWith('/desk') }
  return reply.type(html).send(problemPage(name, look, request.id))
}

interface Look {
  readonly view: View
  readonly atDesk: boolean
}

/** Stands where the reference number comes, in pages drawn beforehand. */
const slot = '0000-0000'

const drawnProblems = new Map<string, string>()

/** Drawn once for each look: whoever is turned away under load must cost next to nothing, or there is no end to it (T11). */
function problemPage(name: ProblemName, look: Look, reference: string): string {
  const key = `${name} ${look.view} ${look.atDesk}`
  const { status, title, what, next } = problems[name]
  const told = { status, title, what, next, reference: slot, stylesheet: stylesheetUrl }
  const drawn = drawnProblems.get(key) ?? render(h(ErrorPage, { ...told, ...look }))
  drawnProblems.set(key, drawn)
  return drawn.replaceAll(slot, reference)
}

function isForMachine(request: FastifyRequest): boolean {
  if (request.routeOptions?.config?.machine) return true
  const accept = request.headers.accept ?? ''
  return accept.includes('json') && !accept.includes('text/html')
}

// Bare Fastify that gives one answer, read from standard input as JSON: `{ headers, body }`. Prints its port.
import { text } from 'node:stream/consumers'
import Fastify from 'fastify'

const { headers, body }: { headers: Record<string, string>; body: string } = JSON.parse(
  await text(process.stdin),
)
// As bytes: the quickest way there is to send them.
const bytes = Buffer.from(body)
const fastify = Fastify()
fastify.get('/', (_request, reply) => reply.headers(headers).send(bytes))
const address = new URL(await fastify.listen({ port: 0, host: '127.0.0.1' }))
process.stdout.write(`${address.port}\n`)

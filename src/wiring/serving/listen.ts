import { StoreRefusal } from '#store/refusal.ts'
import type { WebApp } from '#web/app.ts'

const lines: Readonly<Record<string, (at: string) => string>> = {
  EADDRINUSE: (at) => `${at} 已被占用。请停止占用它的程序，或用 --port 指定另一个端口。`,
  EACCES: (at) => `没有权限使用 ${at}。请用 --port 指定 1024 以上的端口。`,
  EADDRNOTAVAIL: (at) => `本机没有 ${at} 这个地址。请核对 --host。`,
  ENOTFOUND: (at) => `认不出 ${at} 这个地址。请核对 --host。`,
}

/** Opens the port; one that cannot be had is a line for the operator. Throws `StoreRefusal`. */
export async function listen<P extends string>(
  { fastify }: WebApp<P>,
  { port, host }: { readonly port: number; readonly host: string },
): Promise<void> {
  await fastify.listen({ port, host, backlog: 4_096 }).catch(async (error: NodeJS.ErrnoException) => {
    await fastify.close()
    const line = lines[error.code ?? '']
    throw line ? new StoreRefusal(line(`${host}:${port}`)) : error
  })
}

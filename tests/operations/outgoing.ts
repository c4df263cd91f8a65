import { readFile } from 'node:fs/promises'

/**
 * What the kernel counted in this network namespace, whoever in it tried: packets and connections that found no route (every
 * call to the outside, in a namespace that has loopback alone), and datagrams sent at all (a question to a name server).
 */
export async function attempts(): Promise<Readonly<Record<'noRoute' | 'noRoute6' | 'datagrams', number>>> {
  const [v4, v6] = await Promise.all(
    ['/proc/self/net/snmp', '/proc/self/net/snmp6'].map((file) => readFile(file, 'utf8')),
  )
  return {
    noRoute: counter(v4 ?? '', 'Ip', 'OutNoRoutes'),
    noRoute6: Number(/^Ip6OutNoRoutes\s+(\d+)/mu.exec(v6 ?? '')?.[1] ?? 0),
    datagrams: counter(v4 ?? '', 'Udp', 'OutDatagrams'),
  }
}

/** Each protocol has two lines: the names, then the values. */
function counter(text: string, protocol: string, name: string): number {
  const [names = [], values = []] = text
    .split('\n')
    .filter((line) => line.startsWith(`${protocol}: `))
    .map((line) => line.split(' '))
  const value = values[names.indexOf(name)]
  if (value === undefined) throw new Error(`the kernel does not count ${protocol} ${name}`)
  return Number(value)
}

// The journeys of both doors against a demonstration started for them, then what the kernel saw of this network namespace,
// as one JSON line: `node journeys-once.ts DATA`. Run in a namespace without a route it proves that nobody is called (T38).
import { freePort, startDemo } from './demo.ts'
import { walkBothDoors } from './journeys.ts'
import { attempts } from './outgoing.ts'

const [data = ''] = process.argv.slice(2)
const demo = await startDemo(data, await freePort())
const odd = await walkBothDoors(demo)
const { code } = await demo.stop()
process.stdout.write(`${JSON.stringify({ odd, code, attempts: await attempts() })}\n`)

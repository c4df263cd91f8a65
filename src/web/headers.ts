import fastifyHelmet from '@fastify/helmet'
import Fastify, { type FastifyInstance } from 'fastify'

/** Nothing runs, nothing is framed, nothing comes from elsewhere: the pages need one stylesheet and pictures of this site. */
export const contentPolicy = {
  'default-src': ["'none'"],
  'style-src': ["'self'"],
  'img-src': ["'self'"],
  'font-src': ["'self'"],
  'form-action': ["'self'"],
  'base-uri': ["'none'"],
  'frame-ancestors': ["'none'"],
  'require-trusted-types-for': ["'script'"],
  'trusted-types': ["'none'"],
}

const unusedPowers = ['camera', 'geolocation', 'microphone', 'payment', 'usb', 'browsing-topics']

const twoYears = 63_072_000

/** Security headers at Mozilla Observatory A+ level (T26). HSTS only where the site is reached by https. */
export async function secureHeaders(
  app: FastifyInstance,
  { https }: { readonly https: boolean },
): Promise<void> {
  const fixed = await headersOfHelmet(https)
  app.addHook('onRequest', async (_request, reply) => {
    reply.headers(fixed)
  })
}

/** Helmet is asked once: no header of ours differs from one answer to the next, and making them cost a tenth of a small one. */
async function headersOfHelmet(https: boolean): Promise<Readonly<Record<string, string>>> {
  const asked = Fastify()
  await asked.register(fastifyHelmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { ...contentPolicy, ...(https ? { 'upgrade-insecure-requests': [] } : {}) },
    },
    crossOriginEmbedderPolicy: { policy: 'require-corp' },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    referrerPolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
    strictTransportSecurity: https ? { maxAge: twoYears, includeSubDomains: false } : false,
  })
  const made: Record<string, string> = {}
  asked.get('/', async (_request, reply) => {
    for (const [name, value] of Object.entries(reply.raw.getHeaders())) made[name] = String(value)
    return ''
  })
  await asked.inject('/')
  await asked.close()
  return { ...made, 'permissions-policy': unusedPowers.map((power) => `${power}=()`).join(', ') }
}

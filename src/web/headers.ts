import fastifyHelmet from '@fastify/helmet'
import type { FastifyInstance } from 'fastify'

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
  await app.register(fastifyHelmet, {
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
  app.addHook('onRequest', async (_request, reply) => {
    reply.header('Permissions-Policy', unusedPowers.map((power) => `${power}=()`).join(', '))
  })
}

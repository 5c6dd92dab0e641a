// The security headers of every answer. Nothing may be loaded from elsewhere; what is allowed beyond 'self' is what the
// client needs: styles set by libraries, the layout worker, pictures it makes itself for export.
import type { RequestHandler } from 'express';
import helmet from 'helmet';

const fixedHeaders = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      'default-src': ["'self'"],
      'script-src': ["'self'"],
      'style-src': ["'self'", "'unsafe-inline'"],
      'worker-src': ["'self'", 'blob:'],
      'img-src': ["'self'", 'data:', 'blob:'],
      'font-src': ["'self'", 'data:'],
      'object-src': ["'none'"],
      'base-uri': ["'none'"],
      'form-action': ["'self'"],
      'frame-ancestors': ["'none'"],
    },
  },
  strictTransportSecurity: false,
  referrerPolicy: { policy: 'same-origin' },
  xFrameOptions: { action: 'deny' },
});

const halfAYearS = 15_552_000;
const unusedAbilities = ['camera', 'geolocation', 'microphone', 'payment', 'usb']
  .map((name) => `${name}=()`)
  .join(', ');

/** TLS is promised where it was used: by a proxy in front that is trusted to say so. */
const headersOfRequest: RequestHandler = (request, response, next) => {
  response.setHeader('Permissions-Policy', unusedAbilities);
  if (request.secure) response.setHeader('Strict-Transport-Security', `max-age=${halfAYearS}`);
  next();
};

export const securityHeaders: readonly RequestHandler[] = [fixedHeaders, headersOfRequest];

import type { RequestHandler } from 'express';
import helmet from 'helmet';
import { Refusal } from '../refusal.ts';

/** Longer addresses are a mistake or an attack: every question fits in far less. */
const longestAddress = 8_000;

/** @param tileUrl the only other host that a page may load pictures from */
export function securityHeaders(tileUrl: string | null): RequestHandler {
  const tileHosts = tileUrl === null ? [] : [new URL(tileUrl.replaceAll(/[{}]/g, '')).origin.replace('//s.', '//*.')];
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', ...tileHosts],
        styleSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    // Plain HTTP on loopback is the normal way to try it out; a proxy that has a certificate sets this header.
    strictTransportSecurity: false,
  });
}

/** A page of another site must not write through the browser of somebody who has this service open. */
export const refuseOtherSites: RequestHandler = (request, _response, next) => {
  const site = request.headers['sec-fetch-site'];
  const reads = request.method === 'GET' || request.method === 'HEAD';
  if (!reads && (site === 'cross-site' || site === 'same-site')) {
    throw new Refusal('forbidden', 'Changes can be made only from the service’s own pages or from a program.');
  }
  next();
};

const loopbackNames = ['localhost', '127.0.0.1', '[::1]'];

/**
 * A service that listens on loopback is asked for by a loopback name. Another name is a site that has pointed its own
 * name here, so that the browser of somebody who visits it would read this service as if it were that site.
 */
export function refuseOtherNames(host: string): RequestHandler {
  const isLoopback = ['localhost', '127.0.0.1', '::1'].includes(host);
  return (request, _response, next) => {
    const name = (request.headers.host ?? '').replace(/:\d+$/, '');
    if (isLoopback && !loopbackNames.includes(name)) {
      throw new Refusal('forbidden', 'Ask for this service by the address that it listens on, such as localhost.');
    }
    next();
  };
}

export const refuseLongAddresses: RequestHandler = (request, _response, next) => {
  if (request.originalUrl.length > longestAddress) {
    throw new Refusal('address-too-long', `Send an address of at most ${longestAddress} characters.`);
  }
  if (/%00|%(?![0-9a-f]{2})/i.test(request.originalUrl)) {
    throw new Refusal('parameter-invalid', 'Send an address without NUL characters and with whole percent codes.');
  }
  next();
};

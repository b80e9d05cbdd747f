import express, { type Request, type RequestHandler, type Response, type Router } from 'express';
import { LRUCache } from 'lru-cache';
import { parseJsonBody, maxBodyBytes } from '../intake/json-body.ts';
import { Refusal } from '../refusal.ts';
import { type Packed, pack, sendPacked } from './packed.ts';
import { refusalOfZod, sendProblem } from './problem.ts';
import { type Format, mediaTypes, type Question, type Route } from './route.ts';
import { csvwEnding, sayOfFile, type ServiceKnown, tableBody } from './table-files.ts';

const keptBytes = 128 * 1024 * 1024;
/** Of a parameter's name, in a sentence that refuses it. */
const longestName = 100;
const readBody = express.raw({ limit: maxBodyBytes, type: () => true });

/**
 * Puts routes on a router. Kept answers are made once for each state of the data, with everybody who asks at the same
 * moment waiting for the same making.
 * @param state changes whenever a kept answer may have become another: with the data, and with the day
 * @param service what a file says of where it comes from
 */
export function mount(routes: Route[], state: () => Promise<string>, service: () => Promise<ServiceKnown>): Router {
  const router = express.Router({ caseSensitive: true, strict: false });
  const kept = new LRUCache<string, Packed>({ maxSize: keptBytes, sizeCalculation: (one) => 4 * one.plain.length + 1 });
  const making = new Map<string, Promise<Packed>>();

  const keptAnswer = async (key: string, make: () => Promise<Packed>): Promise<Packed> => {
    const known = kept.get(key);
    if (known !== undefined) return known;
    const underWay = making.get(key) ?? make().finally(() => making.delete(key));
    making.set(key, underWay);
    const made = await underWay;
    kept.set(key, made);
    return made;
  };

  const answer = async (route: Route, request: Request, response: Response): Promise<void> => {
    const question = ask(route, request, response);
    response.setHeader('Cache-Control', 'private, no-cache');
    const make = async (): Promise<{ packed: Packed; status: number; headers: Record<string, string> }> => {
      const reply = await route.handle(question);
      const body = (await tableBody(question, reply, service)) ?? reply.body;
      const bytes = Buffer.isBuffer(body) ? body : Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));
      const type = `${mediaTypes[question.format]}${Buffer.isBuffer(body) ? '' : '; charset=utf-8'}`;
      return {
        packed: pack(bytes, type, route.brotliQuality),
        status: reply.status ?? route.answer.status,
        headers: reply.headers ?? {},
      };
    };
    if (route.keep) {
      const key = [await state(), question.format, request.originalUrl].join(' ');
      const packed = await keptAnswer(key, async () => (await make()).packed);
      sayOfFile(route, question, response);
      await sendPacked(request, response, packed);
      return;
    }
    const { packed, status, headers } = await make();
    for (const [name, value] of Object.entries(headers)) response.append(name, value);
    sayOfFile(route, question, response);
    await sendPacked(request, response, packed, status);
  };

  const paths = new Map<string, string[]>();
  for (const route of routes) {
    const path = route.path.replaceAll(/\{(\w+)\}/g, ':$1');
    const handler: RequestHandler = (request, response) => answer(route, request, response);
    if (route.bodySchema === undefined) router[route.method](path, handler);
    else router[route.method](path, readBody, handler);
    const method = route.method.toUpperCase();
    paths.set(path, [...(paths.get(path) ?? []), ...(method === 'GET' ? ['GET', 'HEAD'] : [method])]);
  }
  for (const [path, methods] of paths) {
    router.all(path, (request, response) => {
      response.setHeader('Allow', methods.join(', '));
      sendProblem(request, response, new Refusal('method-not-allowed', `Use ${methods.join(' or ')} at this address.`));
    });
  }
  return router;
}

function ask(route: Route, request: Request, response: Response): Question {
  const format = chooseFormat(route, request, response);
  const path = route.pathSchema?.safeParse(request.params);
  if (path?.success === false) throw refusalOfZod(path.error, 'parameter');
  return {
    path: path?.data,
    query: parseQuery(route, request),
    body: route.bodySchema === undefined ? undefined : parseBody(route, request),
    format,
    request,
  };
}

function parseQuery(route: Route, request: Request): unknown {
  const given = request.query as Record<string, unknown>;
  const twice = Object.keys(given).find((name) => Array.isArray(given[name]));
  if (twice !== undefined) {
    const detail = 'Give this parameter once.';
    const parameter = twice.slice(0, longestName);
    throw new Refusal('parameter-invalid', `${parameter}: ${detail}`, [{ parameter, detail }]);
  }
  if (Object.values(given).some((value) => typeof value === 'string' && value.includes('\0'))) {
    throw new Refusal('parameter-invalid', 'Give parameters without NUL characters.');
  }
  if (route.querySchema === undefined) {
    const unknown = Object.keys(given)[0];
    if (unknown === undefined) return {};
    const detail = 'This parameter is not known here.';
    const parameter = unknown.slice(0, longestName);
    throw new Refusal('parameter-invalid', `${parameter}: ${detail}`, [{ parameter, detail }]);
  }
  const parsed = route.querySchema.safeParse({ ...given });
  if (!parsed.success) throw refusalOfZod(parsed.error, 'parameter');
  return parsed.data;
}

function parseBody(route: Route, request: Request): unknown {
  const type = request.is(['json', '+json']);
  // Where nothing has to be said, nothing need be sent.
  const unsaid = type === null ? route.bodySchema?.safeParse({}) : undefined;
  if (unsaid?.success === true) return unsaid.data;
  if (type === false || type === null) {
    throw new Refusal('media-type-unsupported', 'Send the body as application/json.');
  }
  const parsed = route.bodySchema?.safeParse(parseJsonBody(request.body as Buffer));
  if (parsed?.success === false) throw refusalOfZod(parsed.error, 'body');
  return parsed?.data;
}

/** The extension says the format; without one the Accept header does. */
function chooseFormat(route: Route, request: Request, response: Response): Format {
  const extension = (response.locals as { extension?: Format }).extension;
  const format = extension ?? acceptedFormat(route, request);
  if (format === undefined || !route.formats.includes(format)) {
    const offered = route.formats.map((one) => mediaTypes[one]).join(', ');
    throw new Refusal('not-acceptable', `Ask for one of ${offered}.`);
  }
  return format;
}

function acceptedFormat(route: Route, request: Request): Format | undefined {
  const type = request.accepts(route.formats.map((one) => mediaTypes[one]));
  return type === false ? undefined : route.formats.find((one) => mediaTypes[one] === type);
}

/** Takes /zones.csv for /zones in CSV, before the routes see the address. */
export const readExtension: RequestHandler = (request, response, next) => {
  const [path = '', ...rest] = request.url.split('?');
  const found = /^(.+?)\.(csv-metadata\.json|json|csv|geojson|topojson|html|pdf|ods|xlsx|zip|gpkg)$/.exec(path);
  if (found !== null) {
    const ending = found[2] ?? '';
    (response.locals as { extension?: string }).extension = ending === csvwEnding ? 'csvw' : ending;
    request.url = [found[1], ...rest].join('?');
  }
  next();
};

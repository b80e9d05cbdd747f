import type { Request } from 'express';
import { Refusal } from '../refusal.ts';

const hostForm = /^([a-z0-9._-]+|\[[0-9a-f:.]+\])(:\d{1,5})?$/i;

/** Where the service stands for whoever asks: as its settings say, else as the request had it. Without a slash at its end. */
export function baseOf(request: Request, publicUrl: string | null): string {
  if (publicUrl !== null) return publicUrl.replace(/\/+$/, '');
  const host = request.headers.host ?? '';
  if (!hostForm.test(host)) throw new Refusal('parameter-invalid', 'Send a Host that names this service.');
  return `${request.protocol}://${host}`;
}

import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { Served } from '../../bot/pages/build.ts';

export const dist = join(import.meta.dirname, '../../bot/pages/dist');
export const manifest = (): Record<string, Served> => JSON.parse(readFileSync(join(dist, 'manifest.json'), 'utf8'));

const chat = "style-src 'self'; connect-src 'self'; img-src 'self' data:";
const stock = (nonce: string) =>
  `style-src 'self' 'nonce-${nonce}'; connect-src 'self' blob:; img-src 'self' blob: data:; worker-src blob:`;
const always = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; script-src 'self'";

/** Gives out a built page or file under the policy it must live with; false when there is none at this path. */
export async function givePage(path: string, response: ServerResponse): Promise<boolean> {
  const served = manifest()[path];
  if (!served) return false;
  const nonce = randomBytes(12).toString('base64');
  const policy = `${always}; ${path === '/' ? chat : stock(nonce)}`;
  const content = readFileSync(join(dist, served.br ?? served.file));
  response.writeHead(200, {
    'content-type': served.type,
    'content-security-policy': policy,
    ...(served.br ? { 'content-encoding': 'br' } : {}),
  });
  response.end(served.br ? content : content.toString().replaceAll('__NONCE__', nonce));
  return true;
}

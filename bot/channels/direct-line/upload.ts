import type { IncomingMessage } from 'node:http';
import { Fault } from '../../errors.ts';

// The words that come with a file are its first part; Web Chat puts a small picture of the file beside them.
const mostBytesOfWords = 512_000;

const boundaryOf = (contentType: string) =>
  /^multipart\/form-data;.*boundary="?([^";]{1,70})"?/i.exec(contentType)?.[1];

async function firstPart(request: IncomingMessage, boundary: string): Promise<Blob> {
  const mark = Buffer.from(`--${boundary}`);
  let read = Buffer.alloc(0);
  // Leaving the loop must not break the connection that the answer goes out on.
  for await (const piece of request.iterator({ destroyOnReturn: false })) {
    read = Buffer.concat([read, piece as Buffer]);
    const end = read.indexOf(mark, mark.length);
    if (end > 0) return new Blob([read.subarray(0, end), mark, '--\r\n']);
    if (read.length > mostBytesOfWords) throw new Fault('too_large', 'The words that come with a file are too long.');
  }
  throw new Fault('input_invalid', 'The upload has no parts.');
}

/**
 * The activity that came with a file, or undefined where only a file came. The file itself is not taken in: reading stops
 * after the first part, and the web server throws the rest away as it arrives.
 */
export async function activityOfUpload(request: IncomingMessage): Promise<unknown> {
  const contentType = request.headers['content-type'] ?? '';
  const boundary = boundaryOf(contentType);
  if (!boundary) return void request.resume();
  const first = await firstPart(request, boundary).finally(() => request.resume());
  const form = await new Response(first, { headers: { 'content-type': contentType } })
    .formData()
    .catch((error: unknown) => {
      throw new Fault('input_invalid', 'The upload is not multipart.', {}, error);
    });
  const part = form.get('activity');
  if (part === null) return undefined;
  try {
    return JSON.parse(typeof part === 'string' ? part : await part.text());
  } catch (error) {
    throw new Fault('input_invalid', 'The activity is not JSON.', {}, error);
  }
}

import type { IncomingMessage } from 'node:http';
import { Fault } from '../../errors.ts';

// The words that come with a file are its first part; Web Chat puts a small picture of the file beside them.
const mostBytesOfWords = 512_000;
// A part says what it is in a line or two.
const mostBytesOfHeader = 4_000;

const boundaryOf = (contentType: string) =>
  /^multipart\/form-data;.*boundary="?([^";]{1,70})"?/i.exec(contentType)?.[1];

const isFile = (header: string) => /;\s*filename=/i.test(header) && !/;\s*name="?activity"?/i.test(header);

/** The file that a header names, as the attachment of an activity has it. */
function fileIn(header: string): { name?: string } {
  const name = /;\s*filename="?([^"\r\n]+)/i.exec(header)?.[1];
  return name ? { name } : {};
}

/** The first part, null where it is a file already, and the header of the first file. */
async function beginning(request: IncomingMessage, boundary: string): Promise<{ first: Blob | null; header: string }> {
  const mark = Buffer.from(`--${boundary}`);
  let read = Buffer.alloc(0);
  const headerFrom = (at: number): string | null => {
    const end = read.indexOf('\r\n\r\n', at);
    return end < 0 ? null : read.toString('utf8', at, end);
  };
  const part = (end: number) => new Blob([read.subarray(0, end), mark, '--\r\n']);
  // Leaving the loop must not break the connection that the answer goes out on.
  for await (const piece of request.iterator({ destroyOnReturn: false })) {
    read = Buffer.concat([read, piece as Buffer]);
    const end = read.indexOf(mark, mark.length);
    const own = headerFrom(0);
    if (own !== null && isFile(own)) return { first: null, header: own };
    const next = end > 0 ? headerFrom(end) : null;
    if (next !== null) return { first: part(end), header: next };
    if (read.length > (end > 0 ? end + mostBytesOfHeader : mostBytesOfWords)) break;
  }
  const end = read.indexOf(mark, mark.length);
  if (end > 0) return { first: part(end), header: '' };
  if (read.length > mostBytesOfWords) throw new Fault('too_large', 'The words that come with a file are too long.');
  throw new Fault('input_invalid', 'The upload has no parts.');
}

async function activityIn(part: Blob, contentType: string): Promise<unknown> {
  const form = await new Response(part, { headers: { 'content-type': contentType } })
    .formData()
    .catch((error: unknown) => {
      throw new Fault('input_invalid', 'The upload is not multipart.', {}, error);
    });
  const said = form.get('activity');
  if (said === null) return undefined;
  try {
    return JSON.parse(typeof said === 'string' ? said : await said.text());
  } catch (error) {
    throw new Fault('input_invalid', 'The activity is not JSON.', {}, error);
  }
}

/**
 * The activity that came with a file, or undefined where only a file came, and what the first file is called. The file itself is
 * not taken in: reading stops where it begins, and the web server throws the rest away as it arrives.
 */
export async function readUpload(request: IncomingMessage): Promise<{ activity: unknown; file: { name?: string } }> {
  const { 'content-type': contentType = '', 'content-disposition': alone = '' } = request.headers;
  const boundary = boundaryOf(contentType);
  if (!boundary) {
    request.resume();
    return { activity: undefined, file: fileIn(Buffer.from(alone, 'latin1').toString('utf8')) };
  }
  const { first, header } = await beginning(request, boundary).finally(() => request.resume());
  return { activity: first ? await activityIn(first, contentType) : undefined, file: fileIn(header) };
}

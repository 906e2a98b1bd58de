import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { freePort, startService } from './support/service.ts';

describe('a fresh machine', () => {
  it('is served from a folder that is named from where one stands, as .data is, and keeps what was said', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'waymark-start-'));
    const env = { DATABASE_URL: '', DATA_DIR: relative(process.cwd(), folder) };
    const token = async (url: string) => {
      const body = JSON.stringify({ as: 'sam.patel' });
      const made = await fetch(`${url}/demo/token`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
      });
      return (await made.json()) as { token: string; conversationId: string };
    };
    const first = startService(env, await freePort());
    await first.ready();
    const { token: bearer, conversationId } = await token(first.url);
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${bearer}` };
    await fetch(`${first.url}/v3/directline/conversations`, { method: 'POST', headers, body: '{}' });
    expect(await first.stop()).toBe(0);

    const second = startService(env, await freePort());
    await second.ready();
    expect((await token(second.url)).conversationId).toBe(conversationId);
    expect(await second.stop()).toBe(0);
    await rm(folder, { recursive: true, force: true });
  });
});

import { SignJWT } from 'jose';
import { createTokens, lifeSeconds, oldestSeconds } from '../../../bot/channels/direct-line/tokens.ts';
import { frozenClock } from '../../support/clock.ts';

const key = Buffer.from('a key for tests only, 32 bytes at least');
const other = Buffer.from('another key for tests, 32 bytes at least');
const about = { conv: '019cfb00-0000-7000-8000-000000000001', user: 'dl_jade', ses: 2 };

describe('a chat token', () => {
  it('is a JWT that tells chat clients who they are', async () => {
    const token = await createTokens([key], frozenClock()).make(about, 'api');
    const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
    expect(claims).toMatchObject({ user: 'dl_jade', conv: about.conv, bot: 'waymark', site: 'embedded' });
    expect(claims.exp - claims.iat).toBe(1800);
  });

  it('opens nothing but what it was made for', async () => {
    const tokens = createTokens([key], frozenClock());
    const made = await tokens.make(about, 'stream');
    await expect(tokens.check(made, 'stream')).resolves.toMatchObject({ claims: { ses: 2 }, expired: false });
    await expect(tokens.check(made, 'api')).rejects.toMatchObject({ code: 'token_refused' });
  });

  it('is refused when it was signed by another key, by none, or changed', async () => {
    const clock = frozenClock();
    const tokens = createTokens([key], clock);
    const made = await tokens.make(about, 'api');
    const [head, body, sign] = made.split('.') as [string, string, string];
    const claims = JSON.parse(Buffer.from(body, 'base64url').toString());
    const changed = Buffer.from(JSON.stringify({ ...claims, user: 'dl_sam' })).toString('base64url');
    const none = Buffer.from(JSON.stringify({ alg: 'none' })).toString('base64url');
    const bad = [
      await createTokens([other], clock).make(about, 'api'),
      `${head}.${changed}.${sign}`,
      `${none}.${body}.`,
      await new SignJWT({ ...claims, conv: 'no id' }).setProtectedHeader({ alg: 'HS256' }).sign(key),
      await new SignJWT({ ...claims, extra: undefined, bot: 'else' }).setProtectedHeader({ alg: 'HS256' }).sign(key),
      await new SignJWT(claims).setProtectedHeader({ alg: 'HS512' }).sign(Buffer.concat([key, key])),
      'not a token',
      '',
    ];
    for (const token of bad) await expect(tokens.check(token, 'api')).rejects.toMatchObject({ code: 'token_refused' });
  });

  it('is still good after the key was changed', async () => {
    const clock = frozenClock();
    const made = await createTokens([key], clock).make(about, 'api');
    await expect(createTokens([other, key], clock).check(made, 'api')).resolves.toMatchObject({ expired: false });
  });

  it('says when it is past its time, and ends with its oldest age however often it is refreshed', async () => {
    const clock = frozenClock();
    const tokens = createTokens([key], clock);
    const first = await tokens.make(about, 'api');
    const { claims } = await tokens.check(first, 'api');
    clock.pass(lifeSeconds.api * 1000);
    await expect(tokens.check(first, 'api')).resolves.toMatchObject({ expired: true });
    clock.pass((oldestSeconds - lifeSeconds.api - 1) * 1000);
    const last = await tokens.make({ ...about, born: claims.born }, 'api');
    await expect(tokens.check(last, 'api')).resolves.toMatchObject({ expired: false });
    clock.pass(1000);
    await expect(tokens.check(last, 'api')).rejects.toMatchObject({ code: 'token_expired' });
    await expect(tokens.check(first, 'api')).rejects.toMatchObject({ code: 'token_expired' });
  });

  it('lets a stream be opened for a minute, more than once', async () => {
    const clock = frozenClock();
    const tokens = createTokens([key], clock);
    const made = await tokens.make(about, 'stream');
    clock.pass(59_000);
    await tokens.check(made, 'stream');
    await tokens.check(made, 'stream');
    clock.pass(1_000);
    await expect(tokens.check(made, 'stream')).rejects.toMatchObject({ code: 'token_expired' });
  });

  it('forgives the clock of another instance a minute', async () => {
    const [early, late] = [frozenClock(), frozenClock()];
    late.pass(59_000);
    const made = await createTokens([key], late).make(about, 'api');
    await createTokens([key], early).check(made, 'api');
    late.pass(2_000);
    const tooEarly = await createTokens([key], late).make(about, 'api');
    await expect(createTokens([key], early).check(tooEarly, 'api')).rejects.toMatchObject({ code: 'token_refused' });
  });

  it('cannot be made without a key', () => {
    expect(() => createTokens([], frozenClock())).toThrow('key');
  });
});

import { createHmac } from 'node:crypto';
import { exportSPKI } from 'jose';
import { createTeamsAuth } from '../../bot/channels/teams-auth.ts';
import { frozenClock, frozenNow } from '../support/clock.ts';
import { claims, forged, issuer, type KeyServer, keyServer, settingsFor, sign, until } from '../support/teams.ts';

const minute = 60_000;
const hour = 60 * minute;
const serviceUrl = 'https://smba.trafficmanager.net/uk/';

let keys: KeyServer;

beforeAll(async () => {
  keys = await keyServer();
  await keys.announce('good', ['msteams']);
  await keys.announce('elsewhere', ['slack', 'webchat']);
  await keys.announce('unendorsed');
});
afterAll(() => keys.close());

function door(clock = frozenClock(), metadataUrl = keys.metadataUrl) {
  const settings = settingsFor({ metadataUrl }, { origin: 'http://127.0.0.1:9' });
  if (!settings.bot) throw new Error('there is a bot');
  const { check } = createTeamsAuth(settings.bot, settings.connector, clock);
  return (header: string | undefined, about: object = {}) =>
    check(header, { channelId: 'msteams', serviceUrl, ...about });
}

const token = (change: Record<string, unknown> = {}, kid = 'good') =>
  sign({ ...claims(serviceUrl), ...change }, keys.pairOf(kid).privateKey, kid);
const seconds = (ms: number) => Math.floor((frozenNow.getTime() + ms) / 1_000);

describe('a token of the connector', () => {
  it('opens the door when it is made for this bot and this service URL', async () => {
    expect(await door()(`Bearer ${await token()}`)).toEqual({ in: true });
  });

  it('is good for five minutes more, as clocks differ', async () => {
    expect(await door()(`Bearer ${await token({ exp: seconds(-4 * minute) })}`)).toEqual({ in: true });
  });

  it.each<[string, () => Promise<string | undefined>, string]>([
    ['is not there', async () => undefined, 'no_token'],
    ['is empty', async () => 'Bearer ', 'not_a_bearer'],
    ['is not one', async () => 'Bearer abc', 'not_a_bearer'],
    ['comes with a lower-case bearer', async () => `bearer ${await token()}`, 'not_a_bearer'],
    ['comes twice', async () => `Bearer ${await token()}, Bearer ${await token()}`, 'not_a_bearer'],
    ['is endless', async () => `Bearer ${'a'.repeat(9_000)}.b.c`, 'not_a_bearer'],
    ['has expired', async () => `Bearer ${await token({ exp: seconds(-6 * minute) })}`, 'err_jwt_expired'],
    ['never expires', async () => `Bearer ${await token({ exp: undefined })}`, 'err_jwt_claim_validation_failed'],
    [
      'is not good yet',
      async () => `Bearer ${await token({ nbf: seconds(6 * minute) })}`,
      'err_jwt_claim_validation_failed',
    ],
    ['is for another bot', async () => `Bearer ${await token({ aud: issuer })}`, 'err_jwt_claim_validation_failed'],
    ['is for nobody', async () => `Bearer ${await token({ aud: undefined })}`, 'err_jwt_claim_validation_failed'],
    [
      'is of another issuer',
      async () => `Bearer ${await token({ iss: 'https://sts.windows.net/x/' })}`,
      'err_jwt_claim_validation_failed',
    ],
    [
      'was made for another service URL',
      async () => `Bearer ${await token({ serviceurl: 'https://smba.trafficmanager.net/de/' })}`,
      'other_service_url',
    ],
    [
      'names no service URL',
      async () => `Bearer ${await token({ serviceurl: undefined })}`,
      'err_jwt_claim_validation_failed',
    ],
    ['is signed by a key for other channels', async () => `Bearer ${await token({}, 'elsewhere')}`, 'not_endorsed'],
    ['is signed by a key for no channel', async () => `Bearer ${await token({}, 'unendorsed')}`, 'not_endorsed'],
    [
      'names a key that is not announced',
      async () => `Bearer ${await sign(claims(serviceUrl), keys.pairOf('good').privateKey, 'other')}`,
      'unknown_key',
    ],
    [
      'is signed by another key than it names',
      async () => `Bearer ${await sign(claims(serviceUrl), keys.pairOf('elsewhere').privateKey, 'good')}`,
      'err_jws_signature_verification_failed',
    ],
    ['is not signed', async () => `Bearer ${forged({ alg: 'none', kid: 'good' }, claims(serviceUrl))}`, 'not_a_bearer'],
    [
      'is not signed, and has a signature',
      async () => `Bearer ${forged({ alg: 'none', kid: 'good' }, claims(serviceUrl), 'AAAA')}`,
      'other_algorithm',
    ],
    ['has a header that is no JSON', async () => 'Bearer AAAA.BBBB.CCCC', 'not_a_token'],
  ])('does not when it %s', async (_, header, why) => {
    expect(await door()(await header())).toEqual({ in: false, status: 401, why });
  });

  it('does not when it is signed with the public key as if that were a shared secret', async () => {
    const pem = await exportSPKI(keys.pairOf('good').publicKey);
    const [head = '', body = ''] = forged({ alg: 'HS256', kid: 'good' }, claims(serviceUrl)).split('.');
    const signature = createHmac('sha256', pem).update(`${head}.${body}`).digest('base64url');
    expect(await door()(`Bearer ${head}.${body}.${signature}`)).toMatchObject({ in: false, why: 'other_algorithm' });
  });

  it('does not for a channel that is not served, whatever it is endorsed for', async () => {
    expect(await door()(`Bearer ${await token()}`, { channelId: 'webchat' })).toMatchObject({ why: 'other_channel' });
    expect(await door()(`Bearer ${await token()}`, { channelId: 'AseChannel' })).toMatchObject({
      why: 'other_channel',
    });
    expect(await door()(`Bearer ${await token()}`, { channelId: 'emulator' })).toMatchObject({ why: 'other_channel' });
  });

  it.each([
    'https://evil.example/',
    'http://smba.trafficmanager.net/uk/',
    'https://smba.trafficmanager.net.evil.example/',
    'https://evil-smba.trafficmanager.net/',
    'https://smba.trafficmanager.net:8443/uk/',
    'https://user:pw@smba.trafficmanager.net/uk/',
    'https://smba.trafficmanager.net@evil.example/',
    'https://botframework.com/',
    'https://evilbotframework.com/',
    'http://127.0.0.1:10/',
    'http://169.254.169.254/metadata',
    'file:///etc/passwd',
    'smba.trafficmanager.net',
    '',
  ])('does not for the service URL %s, though it be signed for it', async (elsewhere) => {
    const header = `Bearer ${await token({ serviceurl: elsewhere })}`;
    expect(await door()(header, { serviceUrl: elsewhere })).toEqual({
      in: false,
      status: 401,
      why: 'service_url_not_listed',
    });
  });

  it.each([
    'https://smba.trafficmanager.net/emea/',
    'https://europe.webchat.botframework.com/',
    'http://127.0.0.1:9/uk/',
  ])('opens the door for the listed service URL %s', async (listed) => {
    expect(await door()(`Bearer ${await token({ serviceurl: listed })}`, { serviceUrl: listed })).toEqual({ in: true });
  });
});

describe('the keys of the connector', () => {
  it('are read once for many requests at once, and kept for a day', async () => {
    const clock = frozenClock();
    const check = door(clock);
    const before = keys.asked.length;
    const header = `Bearer ${await token({ exp: seconds(100 * hour) })}`;
    expect(await Promise.all(Array.from({ length: 20 }, () => check(header)))).toEqual(Array(20).fill({ in: true }));
    clock.pass(23 * hour);
    expect(await check(header)).toEqual({ in: true });
    expect(keys.asked.length - before).toBe(2);
    clock.pass(2 * hour);
    expect(await check(header)).toEqual({ in: true });
    await until(() => keys.asked.length - before === 4);
  });

  it('are looked at again for a key that nobody knows, but a forger cannot make us ask all day', async () => {
    const clock = frozenClock();
    const check = door(clock);
    await check(`Bearer ${await token()}`);
    const pair = await keys.announce('new', ['msteams']);
    const header = `Bearer ${await sign(claims(serviceUrl), pair.privateKey, 'new')}`;
    const before = keys.asked.length;
    expect(await check(header)).toMatchObject({ why: 'unknown_key' });
    expect(keys.asked.length).toBe(before);
    clock.pass(minute);
    expect(await check(header)).toEqual({ in: true });
    for (let n = 0; n < 50; n += 1)
      await check(`Bearer ${await sign(claims(serviceUrl), pair.privateKey, `made up ${n}`)}`);
    expect(keys.asked.length).toBe(before + 2);
  });

  it('that cannot be read are nobody’s fault: try again later, and no word of whose host it is', async () => {
    const clock = frozenClock();
    const nowhere = door(clock, 'http://127.0.0.1:1/openidconfiguration');
    expect(await nowhere(`Bearer ${await token()}`)).toEqual({ in: false, status: 503, why: 'keys_away' });
    keys.goAway(503);
    const check = door(clock);
    expect(await check(`Bearer ${await token()}`)).toEqual({ in: false, status: 503, why: 'keys_away' });
    keys.goAway(null);
    expect(await check(`Bearer ${await token()}`)).toMatchObject({ status: 503 });
    clock.pass(6_000);
    expect(await check(`Bearer ${await token()}`)).toEqual({ in: true });
  });

  it('serve on for three days when their host is away', async () => {
    const clock = frozenClock();
    const check = door(clock);
    const header = `Bearer ${await token({ exp: seconds(100 * hour) })}`;
    expect(await check(header)).toEqual({ in: true });
    keys.goAway(500);
    clock.pass(71 * hour);
    expect(await check(header)).toEqual({ in: true });
    clock.pass(2 * hour);
    expect(await check(header)).toMatchObject({ in: false, status: 503 });
    keys.goAway(null);
  });
});

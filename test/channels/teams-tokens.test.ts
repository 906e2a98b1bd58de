import { createTeamsAuth } from '../../bot/channels/teams-auth.ts';
import { frozenClock, frozenNow } from '../support/clock.ts';
import { claims, forged, type KeyServer, keyServer, settingsFor, sign, until } from '../support/teams.ts';

const minute = 60_000;
const hour = 60 * minute;
const serviceUrl = 'https://smba.trafficmanager.net/uk/';

let keys: KeyServer;

beforeAll(async () => {
  keys = await keyServer();
  await keys.announce('good', ['msteams']);
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

describe('a token that was let in', () => {
  it('is let in again, and not an instant longer than its time', async () => {
    const clock = frozenClock();
    const check = door(clock);
    const header = `Bearer ${await token({ exp: seconds(hour) })}`;
    expect(await check(header)).toEqual({ in: true });
    clock.pass(hour + 5 * minute - 1_000);
    expect(await check(header)).toEqual({ in: true });
    clock.pass(1_000);
    expect(await check(header)).toEqual({ in: false, status: 401, why: 'err_jwt_expired' });
    clock.pass(-3 * hour);
    expect(await check(`Bearer ${await token({ exp: seconds(hour), nbf: seconds(0) })}`)).toMatchObject({ in: false });
  });

  it('opens no other door: neither for another channel or service URL, nor with a letter changed', async () => {
    const check = door();
    const good = await token();
    const [head = '', body = '', signature = ''] = good.split('.');
    const changed = forged(
      JSON.parse(Buffer.from(head, 'base64url').toString()),
      { ...claims(serviceUrl), nbf: 0 },
      signature,
    );
    for (const round of [1, 2]) {
      expect([round, await check(`Bearer ${good}`)]).toEqual([round, { in: true }]);
      const elsewhere = 'https://smba.trafficmanager.net/de/';
      expect(await check(`Bearer ${good}`, { serviceUrl: elsewhere })).toMatchObject({ why: 'other_service_url' });
      expect(await check(`Bearer ${good}`, { channelId: 'webchat' })).toMatchObject({ why: 'other_channel' });
      expect(await check(`Bearer ${changed}`)).toMatchObject({ why: 'err_jws_signature_verification_failed' });
      expect(await check(`Bearer ${head}.${body}.${signature.slice(0, -4)}AAAA`)).toMatchObject({ in: false });
    }
    const unendorsed = `Bearer ${await token({}, 'unendorsed')}`;
    expect(await check(unendorsed)).toMatchObject({ why: 'not_endorsed' });
    expect(await check(unendorsed)).toMatchObject({ why: 'not_endorsed' });
  });

  it('is not, once its key is another or is not announced any more', async () => {
    const announced = await keyServer();
    const { privateKey } = await announced.announce('good', ['msteams']);
    const clock = frozenClock();
    const check = door(clock, announced.metadataUrl);
    const header = `Bearer ${await sign({ ...claims(serviceUrl), exp: seconds(100 * hour) }, privateKey)}`;
    expect(await check(header)).toEqual({ in: true });
    await announced.announce('good', ['msteams']);
    clock.pass(25 * hour);
    await check(header);
    await until(async () => !(await check(header)).in);
    expect(await check(header)).toMatchObject({ why: 'err_jws_signature_verification_failed' });
    await announced.close();
  });
});

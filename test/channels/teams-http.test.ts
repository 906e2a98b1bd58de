import { inTime, NotTaken, outcomeOf, sendOnce } from '../../bot/channels/teams-http.ts';
import { frozenNow } from '../support/clock.ts';
import { type FakeConnector, fakeConnector } from '../support/teams.ts';

let connector: FakeConnector;
beforeAll(async () => {
  connector = await fakeConnector();
});
afterAll(() => {
  connector.forget();
  return connector.close();
});
beforeEach(() => connector.forget());

describe('one request to the connector', () => {
  const post = (url: string, timeoutMs?: number, before: () => Promise<void> = async () => {}) =>
    inTime(async () => {
      await before();
      await sendOnce({ url, method: 'POST', headers: {}, body: '{}' }, frozenNow);
    }, timeoutMs).then(() => null, outcomeOf);

  it('is not made any more when its time went by signing in', async () => {
    let goOn = () => {};
    const slow = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const url = `${connector.url}v3/conversations/a/activities`;
    expect(await post(url, 20, () => slow)).toMatchObject({ again: true, why: 'timeout' });
    goOn();
    expect(await post(url)).toBeNull();
    expect(connector.attempts).toHaveLength(1);
  });

  it('ends when the connector hangs, is away, or sends us elsewhere', async () => {
    connector.next('hang');
    expect(await post(`${connector.url}v3/conversations/a/activities`, 50)).toEqual({
      taken: false,
      again: true,
      why: 'timeout',
      retryAfterMs: null,
    });
    expect(await post('http://127.0.0.1:1/')).toMatchObject({ again: true, why: 'not_reached' });
    connector.next({ status: 307, headers: { location: 'http://127.0.0.1:1/' } });
    expect(await post(`${connector.url}v3/conversations/a/activities`)).toEqual({
      taken: false,
      again: false,
      why: 'http_307',
    });
  });

  it('says nothing of what was sent when it fails', () => {
    expect(new NotTaken(429, null).message).toBe('The connector answered 429.');
  });
});

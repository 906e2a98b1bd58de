import { z } from 'zod';
import type { Answer, Door } from '../channels/direct-line/door.ts';
import type { Ask } from '../channels/direct-line/history.ts';
import { say } from '../content/index.ts';
import { Fault } from '../errors.ts';
import type { AlertRoute } from '../events/concern.ts';
import { alertTest, readAlertTest } from '../records/alert-reads.ts';
import type { SignedLinks } from './signed-links.ts';

const inHtml = (text: string) => text.replace(/[&<>"]/g, (one) => `&#${one.charCodeAt(0)};`);

function pageOf(line: string, button: string | null): Answer {
  const title = inHtml(say('en', 'staff-concern.test.page'));
  const form = button ? `<form method="post"><button>${inHtml(button)}</button></form>` : '';
  return {
    status: 200,
    bytes: Buffer.from(
      `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
        `<title>${title}</title><h1>${title}</h1><p>${inHtml(line)}</p>${form}</html>`,
    ),
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'",
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
      'x-frame-options': 'DENY',
    },
  };
}

/**
 * Where a person answers the weekly test of a way to them, at a signed link. Opening it is no answer: programs open links in mail.
 * Pressing the button is.
 */
export function createAlertTest(parts: {
  ask: Ask;
  links: SignedLinks;
  answered(testId: string, route: AlertRoute): Promise<void>;
}): Door {
  return async ({ params, query, request }) => {
    const id = z.uuid().safeParse(params.id);
    if (!id.success) throw new Fault('conversation_unknown', 'There is no such test.', { say: 'not_found' });
    parts.links.check(`/alert-test/${id.data}`, query);
    const [test] = (await parts.ask(readAlertTest(id.data))).map((one) => alertTest.parse(one));
    if (!test) throw new Fault('conversation_unknown', 'There is no such test.', { say: 'not_found' });
    if (test.answeredAt) return pageOf(say('en', 'staff-concern.test.done'), null);
    if (request.method !== 'POST')
      return pageOf(say('en', 'staff-concern.test.line'), say('en', 'staff-concern.test.answer'));
    await parts.answered(test.id, test.route);
    return pageOf(say('en', 'staff-concern.test.done'), null);
  };
}

import { askToken, startConversation } from './doors.ts';
import { tabSession } from './session.ts';

declare const CHAT: string;

// The chat's code is still on its way: its token and its conversation are asked for meanwhile. On a slow line that is
// a third of the wait.
const session = tabSession();
const { token, returnKey } = session.read();
const first = token ? undefined : askToken({ returnKey });
const begun = first?.then((got) => (got.ok ? startConversation(String(got.body.token)) : undefined));

import(CHAT).then(({ runChat }) => runChat(session, first, begun));

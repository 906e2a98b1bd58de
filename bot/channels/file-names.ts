import { z } from 'zod';
import { cleanText } from './clean.ts';

// More files than this come from no phone in one message, and a longer name is no name.
const most = 5;
const longest = 200;

const named = z.object({ name: z.string() });

/** What the files that came with an activity are called: few, short, without the nameless. */
export function fileNamesIn(attachments: readonly unknown[] | null | undefined): string[] {
  const names = (attachments ?? []).flatMap((one) => named.safeParse(one).data?.name.slice(0, longest) ?? []);
  return names
    .map(cleanText)
    .filter((name) => name !== '')
    .slice(0, most);
}

import { concernSpeaks } from '../../content/concern-speaks.ts';
import type { Live } from '../../records/live-reads.ts';
import type { Reply } from '../../turn.ts';

/** Who writes, as the worker is told: a first name where it is known, and where that worker may know it. */
export const nameFor = ({ mayName }: Live, firstName: string | undefined): string =>
  firstName !== undefined && mayName ? firstName : concernSpeaks.say('somebody');

/** The worker hears the same whatever ended it: why it did may be nothing that they may know. */
export const endedFor = (live: Live, firstName: string | undefined): Reply => ({
  text: concernSpeaks.say('write.ended', { name: nameFor(live, firstName) }),
});

import type { Council } from '../../turn.ts';
import type { Html } from './html.ts';

/** What the page is about: a council's own numbers and chain, on a day. */
export type Subject = { council: Council; now: Date };

/** A part of the page, and what of it stands in the contents. */
export type Section = { id: string; title: string; below: readonly { id: string; title: string }[]; body: Html };

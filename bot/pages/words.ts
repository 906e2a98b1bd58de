import { page } from '../content/en/page.ts';

/** Every word of the pages, as they are baked in. */
export const words = page;

/** `text` with its `{blanks}` filled. Plain replacement: a message formatter would weigh more than the whole chat. */
export function fill(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (blank, name: string) => String(values[name] ?? blank));
}

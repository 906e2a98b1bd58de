const signs: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' };
const spaced = (text: string) => text.replace(/\s+/g, ' ');

/** The page as it is read: without its marks, one space between words. */
export const read = (page: string): string =>
  spaced(
    page
      .replace(/<style>.*?<\/style>/s, '')
      .replace(/<[^>]*>/g, '')
      .replace(/&(?:lt|gt|quot|amp);/g, (sign) => signs[sign] ?? sign),
  );

/** Which of these do not stand on a page that was read; the page itself is too long for a failure to print. */
export const missingIn = (text: string, all: readonly string[]): string[] =>
  all.filter((one) => !text.includes(spaced(one)));

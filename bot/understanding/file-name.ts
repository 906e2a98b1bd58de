// An ending says what kind of file it is; signs and capitals stand where a name may have no space.
const ending = /\.[^.\s]{1,5}$/;
const apart = /%20|[_\-+.]+|(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/gu;

/** A file's name as whoever gave it reads it: "he_hit_me.png" is "he hit me". */
export const wordsOfFileName = (name: string): string => name.replace(ending, '').replace(apart, ' ').trim();

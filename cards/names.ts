type Person = { id: string; givenName: string; familyName: string; knownAs: string | null };

// Cards draw markdown: what could start a link, a list or a heading is taken out of a name.
const plain = (name: string) =>
  name
    .replace(/[[\]()*_#`~<>\\|]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** The name a young person goes by. */
export const firstNameOf = (person: Omit<Person, 'id'>): string => plain(person.knownAs ?? person.givenName);

/**
 * How a card names people, by id: first names, and as much of a family name as tells two of the same first name apart. Cards stay
 * in a chat for years, so no more than that.
 */
export function shortNames(people: Person[]): Map<string, string> {
  return new Map(
    people.map((one) => {
      const first = firstNameOf(one);
      const family = plain(one.familyName);
      const alike = people.filter((other) => other.id !== one.id && firstNameOf(other) === first);
      if (alike.length === 0) return [one.id, first];
      let length = 1;
      const shared = () => alike.some((other) => plain(other.familyName).startsWith(family.slice(0, length)));
      while (length < family.length && shared()) length += 1;
      return [one.id, `${first} ${family.slice(0, length)}`];
    }),
  );
}

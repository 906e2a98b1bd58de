/**
 * What the last word of an address in England is. Some are everyday words as well: those stand for themselves after a small word
 * ("too close", "my house") and for a street after any other ("Church Close").
 */
const kinds = `
alley arcade ave avenue bridge broadway buildings chase cl close common cottage cottages court crescent croft cross dale dr drive
end estate farm fields flats gardens gate gdns glade green grove heath heights hill house lane lawn lea ln lodge mansions mead meadow meadows
mews mill mount orchard parade park passage path pl place plaza quay rd reach ridge rise road row square st station street terrace
tower towers vale view villas walk way wharf wood woods yard
`;

const small = `
a about after all an and any are as at be but by can do for from get getting go going good got has have her here his how i im in into is it its
just like more most my near new no nice not of off on one or our out over own really same so that the their there these they this those to
too very was we were what when where which with your
`;

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

export const streetKinds = set(kinds);
export const smallWords = set(small);

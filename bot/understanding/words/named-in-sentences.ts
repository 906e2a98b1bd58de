/**
 * People and places that our own sentences name (`intents/*.txt`) and that the lists of names leave out. They say nothing about what
 * somebody wants, and may be somebody's own: a text that is kept loses them. Written by hand from the sentences.
 */
const people = `
bev ines jade jaz jesus liam nathan
andrew batman boris christ despacito drake elon elvis farage jfk jordans kardashian kim klingon ksi macbeth messi musk nigel
potter ronaldo rooney santa shakespeare skibidi spiderman superman tate tom trump tupac xavi yoda
`;

const places = `
afghanistan albania america ashford australia brazil brighton britain canterbury chatham chelsea croydon dartford dover dreamland edinburgh
egypt england eritrea europe france germany gillingham gravesend hull ibiza iran iraq island italy jamaica kent kenya kurdistan leeds
lebanon london maidstone manchester medway nigeria ohio poland portugal romania rochester scotland somalia spain sudan syria turkey
ukraine vietnam wales
arsenal everton liverpool spurs villa
`;

// Everyday words that are somebody's name often enough.
const both = `
august banks barber bright chase favour glad gray grey judge lucky peace pretty promise sky star storm strong sunny sweet wild wisdom wise
`;

export const namedInSentences: ReadonlySet<string> = new Set(`${people} ${places} ${both}`.trim().split(/\s+/));

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Things in which a worry is told of or worked on, and not lived. */
export const fiction = set(
  'documentary film movie book novel essay poem story song lyric character podcast drama episode assembly workshop coursework assignment dissertation training research project charity volunteer fundraiser policy statistics poster leaflet awareness prevention theatre musical game gta fortnite warzone minecraft fifa simulator netflix eastenders',
);

/** Words that begin a statement of one's own: what follows is not told of any more. */
export const speaker = set('i me and but because');

/** That it was, and that it is over: only both together take a match back. */
export const past = set('used ago year last once younger little before');
export const over = set('fine ok okay better recover recovered mentor sorted anymore doing train now form');

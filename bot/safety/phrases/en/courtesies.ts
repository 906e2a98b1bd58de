/** What people say before and after what they mean; with it or without, a worry is the same. */
export const courtesies: ReadonlySet<string> = new Set(
  `| hi hello hey heya hiya hullo ello yo good morning afternoon evening mate bro bruv fam um erm please thanks thank you cheers ta
  x xx xxx`.split(/\s+/),
);

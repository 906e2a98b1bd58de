export const whatNext = {} as const;

/** What stands on the drawings of conversations beside their own words. */
export const drawing = {
  record: 'It is written down',
  end: 'End: {words}',
  fits: 'What fits is shown ({step})',
} as const;

export const common = {
  yes: 'Yes',
  no: 'No',
} as const;

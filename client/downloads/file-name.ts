/** 'Anti-social behaviour, Bell Foundry' is 'anti-social-behaviour-bell-foundry': letters, digits and hyphens, not too long. */
export const fileName = (words: string): string =>
  words
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 120)
    .replace(/^-|-$/g, '') || 'people-zones';

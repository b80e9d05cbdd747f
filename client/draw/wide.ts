/** Whether there is room for keys and legend beside the map; on a phone they are folded away at first. */
export const isWide = (): boolean => window.matchMedia('(min-width: 60em)').matches;

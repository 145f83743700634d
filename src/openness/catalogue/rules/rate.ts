// Rates as people read them. Pure.

/** `75 %`; a dash where there is nothing to count. */
export const tellRate = (done: number, all: number): string => (all === 0 ? '–' : `${Math.round((done / all) * 100)}%`);

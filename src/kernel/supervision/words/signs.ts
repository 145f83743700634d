// Signs of arithmetic as they are printed.

export const sign = (comparison: string): string => (comparison === '>=' ? '≥' : comparison);

export const minus = (value: number): string => (value < 0 ? `−${-value}` : String(value));

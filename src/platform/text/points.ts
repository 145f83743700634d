// Points that are kept in hundredths, so that their sums are exact, as they are written.

/** `98.50` of 9850. */
export const pointsText = (hundredths: number): string => (hundredths / 100).toFixed(2);

export const intervalText = ({ low, high }: { readonly low: number; readonly high: number }): string =>
  `${pointsText(low)}–${pointsText(high)}`;

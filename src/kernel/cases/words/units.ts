// Units of measure in the reader's language: whoever declares a form writes them in Chinese.

const UNITS_EN: Readonly<Record<string, string>> = {
  平方米: 'm²',
  万立方米: '10,000 m³',
  人: 'people',
  台: 'machines',
  元: 'yuan',
  个: '',
  张: '',
  辆: 'vehicles',
  亩: 'mu',
  吨: 't',
  米: 'm',
  间: 'rooms',
  层: 'storeys',
  箱: 'boxes',
  套: 'sets',
  班: 'a day',
  证: 'card',
  件: 'case',
};

/** The unit as this reader writes it; empty where English says nothing between a number and what is counted. */
export function sayUnit(unit: string, lang: string): string {
  return lang === 'en' ? (UNITS_EN[unit] ?? unit) : unit;
}

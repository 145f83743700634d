// Rows of regions.csv and organs.csv as the builder holds them.

export interface Region {
  code: string;
  name: string;
  level: string;
  kind: string;
  parent: string;
}

/** A row of organs.csv, and what the staffing needs besides (`head`, `serves`). */
export interface Organ {
  code: string;
  name: string;
  name_en: string;
  short_name: string;
  kind: 'legal' | 'section' | 'statistical' | 'enterprise' | 'temporary';
  system: string;
  level: number;
  parent: string;
  line: string;
  region: string;
  uscc: string;
  rank: string;
  address: string;
  phone: string;
  valid_from: string;
  valid_to: string;
  access_date: string;
  contact: string;
  head: string;
  serves: boolean;
}

/** 临沧 became a city in 2004; the days are rounded, not researched. */
const FOUNDED = '2004-11-01';
/** What most rows have in common. */
export const TEMPLATE: Organ = {
  code: '',
  name: '',
  name_en: '',
  short_name: '',
  kind: 'legal',
  system: '',
  level: 3,
  parent: '',
  line: '',
  region: '',
  uscc: '',
  rank: '',
  address: '',
  phone: '',
  valid_from: FOUNDED,
  valid_to: '',
  access_date: '',
  contact: '',
  head: '',
  serves: false,
};

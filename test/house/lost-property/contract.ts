// Lost property (遗失物): its name, its permissions, and what is written down of a find.
export const KIND = 'lost-property';
export const permissions = { read: 'lost-property.read', keep: 'lost-property.keep' } as const;

export interface Find {
  readonly thing: string;
  readonly place: string;
  readonly finder: string;
}

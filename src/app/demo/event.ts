// One thing that happens in a story: an act, by whom, and what is said with it. Pure.

export interface StoryEvent {
  readonly at: Date;
  readonly act: string;
  /** `head`: of the organ that has the case, whoever holds it there. */
  readonly by: 'officer' | 'head' | 'party';
  readonly body: Readonly<Record<string, unknown>>;
  /** The field that names another officer of the organ. */
  readonly colleague?: string;
}

export const officer = (at: Date, act: string, body: StoryEvent['body'] = {}): StoryEvent => ({
  at,
  act,
  by: 'officer',
  body,
});
export const party = (at: Date, act: string, body: StoryEvent['body'] = {}): StoryEvent => ({
  at,
  act,
  by: 'party',
  body,
});

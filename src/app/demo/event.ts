// One thing that happens in a story: an act, by whom, and what is said with it. Pure.

export interface StoryEvent {
  readonly at: Date;
  readonly act: string;
  /** `head`: of the organ that has the case, or before whom it was laid; `other`: not the first at the post that has it. */
  readonly by: 'officer' | 'head' | 'other' | 'party';
  readonly body: Readonly<Record<string, unknown>>;
  /** The fields that name other officers of the organ, each another one. */
  readonly colleagues?: readonly string[];
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

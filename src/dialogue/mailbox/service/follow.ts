// What follows an act on a letter: its answer waits to be checked, what was decided about it is kept, and who handed it on.
import { actRefused } from '#kernel/cases/errors.ts';
import type { CaseEvent, CaseListener, ForgetWords } from '#kernel/cases/room.ts';
import { findSubject } from '#kernel/subjects/service.ts';
import { newId } from '#platform/ids.ts';
import { CASE_KINDS, dataOf, sortOf } from '../contract.ts';
import { forgetLetter, indexLetter } from '../search.ts';
import * as store from '../store/answers.ts';

type Follow = (event: CaseEvent) => Promise<void>;

/** The limits within which a letter is answered. */
const TOTALS = ['consultation', 'letter', 'handling'];

const keepAnswer: Follow = ({ tx, now, file, limits }) =>
  store.insertAnswer(tx, {
    id: newId(),
    case_id: file.id,
    kind: file.kind,
    sort: sortOf({ file }),
    subject: dataOf({ file }).subject ?? null,
    organ_id: file.organ_id,
    organ_path: file.organ_path,
    received_at: file.received_at,
    answered_at: now,
    on_time: !limits.some(({ kind, state }) => TOTALS.includes(kind) && state === 'missed'),
  });

const keepDecision: Follow = async ({ tx, now, file }) => {
  const { published, withheld } = dataOf({ file });
  await store.decideAnswer(tx, file.id, { decision: withheld ?? 'published', public: published ?? null, at: now });
  await indexLetter(tx, file.id);
};

const dropAnswer: Follow = async ({ tx, file }) => {
  await forgetLetter(tx, file.id);
  await store.dropAnswer(tx, file.id);
};

const noteHandover: Follow = ({ tx, now, file }) => {
  const { handedBy } = dataOf({ file });
  return handedBy
    ? store.noteHandover(tx, { case_id: file.id, by_id: handedBy.id, by_path: handedBy.path, at: now })
    : Promise.resolve();
};

/** A subject is one of the city's tree. */
const placeUnder: Follow = async ({ tx, file }) => {
  const code = dataOf({ file }).subject ?? '';
  if ((await findSubject(tx, code))?.code !== code)
    throw actRefused({ zh: '主题分类里没有这一项。', en: 'The tree of subjects does not have it.' });
  await store.placeUnder(tx, file.id, code);
};

const FOLLOWING: Readonly<Record<string, Follow>> = {
  answer: keepAnswer,
  conclude: keepAnswer,
  publish: keepDecision,
  withhold: keepDecision,
  reopen: dropAnswer,
  redo: dropAnswer,
  hand: noteHandover,
  'send-back': ({ tx, file }) => store.dropHandover(tx, file.id),
  classify: placeUnder,
};

export const followLetter: CaseListener = async (event) => {
  if ((CASE_KINDS as readonly string[]).includes(event.file.kind)) await FOLLOWING[event.act]?.(event);
};

/** What everybody may read, and may find, loses the words as well. */
export const forgetWords: ForgetWords = async (tx, forgotten) => {
  await store.forgetWords(tx, forgotten);
  await indexLetter(tx, forgotten.caseId);
};

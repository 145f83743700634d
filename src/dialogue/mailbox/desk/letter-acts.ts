// What is done on the page of a letter: its subject, and whether its answer is published. The kind decides.
import { z } from 'zod';
import { CASE } from '#kernel/cases/access.ts';
import { performAct } from '#kernel/cases/service/act.ts';
import { type Access, either, over } from '#platform/http/access.ts';
import { act } from '#platform/http/resource.ts';
import { GROUNDS, permissions } from '../contract.ts';
import { deskWords } from '../words/desk.ts';
import { LETTER } from './addresses.ts';

const params = z.object({ id: z.uuid() });

const letterAct = (name: 'classify' | 'publish' | 'withhold', access: Access, body: z.ZodType) =>
  act({
    access,
    params,
    body,
    do: async (ctx, { params: { id }, body: sent }) => {
      const file = await performAct(ctx, { caseId: id, act: name, body: sent });
      return { to: `${LETTER}/${id}`, say: deskWords.in(ctx.lang).did[name], data: { id, number: file.number } };
    },
  });

const handlers = either(
  over(CASE, permissions.handleLetters),
  over(CASE, permissions.answerEnquiries),
  over(CASE, permissions.handleComplaints),
);
const checkers = over(CASE, permissions.publish);

export const letterActs = {
  classify: letterAct('classify', handlers, z.object({ subject: z.string().max(10) })),
  publish: letterAct(
    'publish',
    checkers,
    z.object({ title: z.string().max(200), hide: z.string().max(200).optional() }),
  ),
  withhold: letterAct('withhold', checkers, z.object({ ground: z.enum(GROUNDS), reason: z.string().max(4000) })),
};

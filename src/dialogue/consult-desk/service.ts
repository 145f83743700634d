// Writing down what was asked at the desk; what it cannot answer becomes an enquiry in the same act.
import { type Opened, openCase, placeOf } from '#kernel/cases/service/intake.ts';
import { getOwnOrgan, ownIntake } from '#kernel/documents/service/own-affair.ts';
import type { ActContext } from '#platform/http/context.ts';
import { type ConsultData, type ConsultInput, KIND, MEANS, notTheirs, permissions } from './contract.ts';
import { sendOn } from './send-on.ts';

/** @throws markedSecret; notTheirs, laid to `organ`; what the room refuses with that takes it over */
export async function writeDown(ctx: ActContext, input: ConsultInput): Promise<Opened> {
  const { clientId, means, name, phone = '', question, result, answer, to = '' } = input;
  const asked = { kind: KIND, permission: permissions.enter, organ: input.organ, refuse: notTheirs };
  const organ = await getOwnOrgan(ctx, { ...asked, texts: { question, answer: answer ?? '' } });
  const isSent = result === 'sent-on';
  const sentOn = isSent ? await sendOn(ctx, { organ: to, name, phone, text: question, means }) : undefined;
  const { zh, en } = MEANS.find(({ value }) => value === means) ?? MEANS[0];
  const data: ConsultData = {
    ...{ organ: placeOf(organ).organ, means, question },
    ...(isSent ? {} : { answer: answer ?? '' }),
    ...(sentOn ? { sentOn } : {}),
  };
  return openCase(ctx, {
    // Titles stay in the ledger: how somebody asked and where, none of the words.
    ...ownIntake(organ, {
      clientId,
      title: `窗口咨询（${zh}）：${organ.name}`,
      titleEn: `Asked ${en.toLowerCase()}: ${organ.nameEn ?? organ.name}`,
    }),
    kind: KIND,
    channel: means,
    applicant: { kind: 'natural', name: name || '咨询人', nameEn: name || 'Somebody' },
    state: result,
    outcome: result,
    limits: [],
    data: { ...data },
    record: { means, result, ...(sentOn ? { sentOn: sentOn.number } : {}) },
  });
}

// Registering what came on paper (纸质收文登记): an exception, that is reported to who heads the organ and to the supervisors.
import { requireFiles } from '#kernel/cases/service/named.ts';
import { refuseSecrets } from '#kernel/documents/scan/service.ts';
import { getOrgan } from '#kernel/organs/service/read.ts';
import { findHead } from '#kernel/people/service/officers.ts';
import { tellAccounts } from '#kernel/people/service/tell.ts';
import { forbidden } from '#platform/errors.ts';
import { type ActContext, mayReach } from '#platform/http/context.ts';
import { newId } from '#platform/ids.ts';
import { EXCEPTIONS, KIND, type PaperInput, permissions, SCANS, topic } from '../contract.ts';
import { registerIncoming } from './register.ts';

/** Gives the case. @throws markedSecret, forbidden; invalidInput laid to `scan` */
export async function registerPaper(ctx: ActContext, input: PaperInput): Promise<string> {
  const { clientId, title, sender, number, urgency, paper, scan } = input;
  const texts = [title, sender, number, paper, scan.name].map((text) => ({ name: 'title', text }));
  await refuseSecrets(ctx, { entrance: KIND, subject: null, texts });
  await requireFiles(ctx, { path: 'scan', most: 1, only: SCANS }, [scan]);
  const { unit } = ctx.actor;
  if (!unit || !mayReach(ctx.actor, permissions.register, unit.path)) throw forbidden();
  const organ = await getOrgan(ctx.tx, unit.id);
  const id = await registerIncoming(ctx, {
    clientId: clientId ?? newId(),
    title,
    organId: organ.id,
    sender: { name: sender, nameEn: null },
    number,
    genre: null,
    urgency,
    paper,
    fileId: scan.id,
    fileKind: scan.name.split('.').at(-1)?.toLowerCase() ?? 'pdf',
  });
  const head = await findHead(ctx.tx, organ, ctx.now);
  await tellAccounts(ctx.tx, head ? [head.id] : [], {
    template: 'incoming.paper',
    values: { title, by: ctx.actor.name, reason: paper },
    url: EXCEPTIONS,
    ref: id,
    topic,
    createdAt: ctx.now,
  });
  return id;
}

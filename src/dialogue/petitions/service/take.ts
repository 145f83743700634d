// Taking a petition in: to the petitions office nearest to the organ it is about, or to whoever writes it down.
import { PAPERS } from '#kernel/cases/fields.ts';
import { attachAll } from '#kernel/cases/rules/attached.ts';
import { type Opened, openCase, placeOf } from '#kernel/cases/service/intake.ts';
import { getOrganNamed, requireFiles } from '#kernel/cases/service/named.ts';
import type { Organ } from '#kernel/organs/contract.ts';
import { getOrgan, listOrgansOver } from '#kernel/organs/service/read.ts';
import { getWorkplace } from '#kernel/organs/service/workplace.ts';
import { resolveHolder } from '#kernel/people/service/holders.ts';
import type { Subject } from '#kernel/subjects/contract.ts';
import { findSubject } from '#kernel/subjects/service.ts';
import { type ActContext, anonymous } from '#platform/http/context.ts';
import { localDate } from '#platform/time.ts';
import { ANONYMOUS, KIND, MOST_FILES, PETITIONER, type PetitionData, permissions, UNNAMED, WAYS } from '../contract.ts';
import { noOffice, notAnOrgan, staffMayNot } from '../errors.ts';
import type { Petition, PetitionInput, RegisterInput, ReportInput } from '../rules/input.ts';
import { start } from '../rules/process.ts';
import { findCityOffice, insertEntry } from '../store/pool.ts';

/** The line of the petitions offices of governments. */
export const LINE = 'petition';
const POST = 'reviewer';

/** Takes in what somebody petitions on line. @throws staffMayNot; invalidInput, notAnOrgan, noOffice laid to `organ` */
export async function sendPetition(ctx: ActContext, { kept, files: sent, ...input }: PetitionInput): Promise<Opened> {
  if (ctx.actor.kind === 'staff') throw staffMayNot();
  const files = [...kept, ...sent];
  await requireFiles(ctx, { path: 'files', only: PAPERS, most: MOST_FILES }, files);
  const about = await findAbout(ctx, input.organ);
  const office = await findOffice(ctx, about);
  return takeIn(ctx, { ...input, files, way: 'web', speakers: [] }, { about, office, accountId: ctx.actor.id });
}

/**
 * Takes in a report of misconduct. Of an anonymous one nothing is kept that tells who it was: no name, no telephone, no
 * account, not even that of whoever is signed in.
 */
export async function sendReport(ctx: ActContext, { level, ...input }: ReportInput): Promise<Opened> {
  if (ctx.actor.kind === 'staff') throw staffMayNot();
  const unknown = level === 'anonymous';
  const about = await findAbout(ctx, input.organ);
  const { clientId, text } = input;
  const report: Petition = {
    ...{ clientId, text, organ: input.organ, category: 'accusation', way: 'web', people: 1, speakers: [] },
    ...(unknown ? { name: ANONYMOUS.name, anonymous: true } : { name: input.name ?? '', phone: input.phone }),
  };
  const as = unknown ? { ...ctx, actor: anonymous } : ctx;
  return takeIn(as, report, { about, office: await findOffice(ctx, about), accountId: as.actor.id });
}

/** Writes down what came to the officer’s own organ otherwise. */
export async function registerPetition(ctx: ActContext, input: RegisterInput): Promise<Opened> {
  const office = await getWorkplace(ctx, permissions.office);
  return takeIn(ctx, input, { about: await findAbout(ctx, input.organ), office, accountId: null });
}

interface Place {
  readonly about: Organ | null;
  readonly office: Organ;
  readonly accountId: string | null;
}

async function findAbout(ctx: ActContext, typed: string | undefined): Promise<Organ | null> {
  if (typed === undefined) return null;
  const organ = await getOrganNamed(ctx, typed, 'organ');
  if (organ.kind !== 'legal') throw notAnOrgan().laidTo('organ', ctx.lang);
  return organ;
}

/** Nobody petitions against a petitions office to itself: the one above it takes that in, where there is one. */
async function findOffice(ctx: ActContext, about: Organ | null): Promise<Organ> {
  const wanted = { lines: [LINE], ids: [] };
  const over = about ? await listOrgansOver(ctx.tx, about.path, wanted, ctx.now) : [];
  const nearest = over.find(({ id }) => id !== about?.id) ?? over[0];
  if (nearest) return nearest;
  const id = await findCityOffice(ctx.tx, LINE, localDate(ctx.now));
  if (!id) throw noOffice().laidTo('organ', ctx.lang);
  return getOrgan(ctx.tx, id);
}

/** Takes a petition in with its place in the pool. Titles stay in the ledger: neither a name nor what is accused. */
export async function takeIn(ctx: ActContext, petition: Petition, place: Place): Promise<Opened> {
  const { office } = place;
  const accuses = petition.category === 'accusation';
  const [holder = null] = accuses ? await resolveHolder(ctx.tx, office.id, POST, ctx.now) : [];
  const area = petition.area ? await findSubject(ctx.tx, petition.area) : undefined;
  const data = writeData(ctx, petition, { ...place, area }, holder);
  const said = sayMatter(data);
  const opened = await openCase(ctx, {
    kind: KIND,
    ...(petition.clientId ? { clientId: petition.clientId } : {}),
    subject: { id: null, code: null },
    title: `信访事项${said.zh}（${office.shortName}）`,
    titleEn: `Petition${said.en} (${office.nameEn ?? office.name})`,
    ...placeOf(office),
    channel: WAYS.find(({ value }) => value === petition.way)!.channel,
    applicant: {
      kind: 'natural',
      ...sayWho(data, petition),
      ...given(petition, 'idNumber'),
      ...given(petition, 'phone'),
      ...given(petition, 'address'),
      accountId: place.accountId,
    },
    post: POST,
    officerId: holder,
    limits: [start('register'), start('inform')],
    materials: attachAll(petition.files ?? [], PETITIONER),
    data: { ...data },
  });
  if (opened.code !== null) await keepEntry(ctx, opened, data);
  return opened;
}

/** As titles say it: of an accusation nothing else. */
function sayMatter({ category, area }: PetitionData): { zh: string; en: string } {
  if (category === 'accusation') return { zh: '：检举控告', en: ': accusation' };
  return area ? { zh: `：${area.name}`, en: `: ${area.nameEn ?? area.name}` } : { zh: '', en: '' };
}

const sayWho = ({ anonymous: unknown, sealed }: PetitionData, { name }: Petition) =>
  unknown ? ANONYMOUS : sealed ? UNNAMED : { name };

function given<K extends 'idNumber' | 'phone' | 'address'>(petition: Petition, field: K): { [F in K]?: string } {
  const value = petition[field];
  return (value === undefined ? {} : { [field]: value }) as { [F in K]?: string };
}

/** The name is kept where that was asked for, and always of who accuses. */
function writeData(
  ctx: ActContext,
  petition: Petition,
  place: Place & { readonly area: Subject | undefined },
  holder: string | null,
): PetitionData {
  const { vault } = ctx.runtime;
  const { office, about, area } = place;
  const accuses = petition.category === 'accusation';
  const hidden = accuses || petition.confidential === 'yes';
  const shut = { keptFrom: about ? [about.path] : [], onlyFor: holder ? [holder] : [] };
  return {
    way: petition.way,
    text: petition.text,
    area: area ? { code: area.code, name: area.name, nameEn: area.nameEn } : null,
    category: petition.category ?? null,
    route: null,
    about: about ? { ...placeOf(about).organ, nameEn: about.nameEn } : null,
    office: placeOf(office).organ,
    people: Math.max(petition.people, petition.speakers.length),
    speakers: petition.speakers,
    note: petition.note ?? null,
    sealed: hidden && !petition.anonymous ? vault.seal(petition.name) : null,
    ...(petition.anonymous ? { anonymous: true } : {}),
    who: petition.idNumber ? vault.blindIndex(petition.idNumber) : null,
    phoneMark: petition.phone ? vault.blindIndex(petition.phone) : null,
    ...(accuses ? shut : {}),
  };
}

function keepEntry(ctx: ActContext, { file }: Opened, data: PetitionData): Promise<void> {
  return insertEntry(ctx.tx, {
    case_id: file.id,
    office_id: data.office.id,
    office_path: data.office.path,
    received_at: file.received_at,
    way: data.way,
    category: data.category,
    area: data.area?.code ?? null,
    organ_id: data.about?.id ?? null,
    organ_path: data.about?.path ?? null,
    people: data.people,
    who: data.who,
    phone_mark: data.phoneMark,
  });
}

// All that the acts of an official document look at: its text, the organs it names, and what the routing rules say.
import type { CaseFile } from '#kernel/cases/contract.ts';
import { findLineSuperior, getOrgan, listAbove } from '#kernel/organs/service/read.ts';
import { listOfficers } from '#kernel/people/service/officers.ts';
import type { Db } from '#platform/database/db.ts';
import { notFound } from '#platform/errors.ts';
import { type Content, isGroup } from '../contract.ts';
import { findMissing } from '../rules/missing.ts';
import { sayNumber } from '../rules/papers.ts';
import type { DocumentSubject } from '../rules/process.ts';
import type { Place } from '../rules/relations.ts';
import { findRuleFaults, isTowards, type Route } from '../rules/routing.ts';
import { type DocumentRow, findDocument } from '../store/documents.ts';
import { listMarksOf } from '../store/marks.ts';
import { listPlaces } from '../store/places.ts';

export async function loadSubject(db: Db, file: Pick<CaseFile, 'id'>, now: Date): Promise<DocumentSubject> {
  const document = await findDocument(db, file.id);
  if (!document) throw notFound();
  return readSubject(db, document, now);
}

export async function readSubject(db: Db, document: DocumentRow, now: Date): Promise<DocumentSubject> {
  const { content, issuer, maker, version, digest, drafterId } = document;
  const route = await findRoute(db, issuer.id, content);
  const marks = await listMarksOf(db, [issuer.id]);
  const posts = (await listOfficers(db, maker.id, now)).map(({ post }) => post);
  const consulted = content.consult.flatMap((one) => {
    const place = isGroup(one) ? undefined : route.places.get(one.id);
    return place ? [{ id: place.id, path: place.path, name: place.name }] : [];
  });
  return {
    issuer,
    maker,
    drafterId,
    number: sayNumber(document),
    version,
    digest,
    content,
    faults: findRuleFaults(content, route),
    missing: findMissing(content, { marks, route }),
    upward: isTowards('above', content, route),
    downward: isTowards('below', content, route),
    officePost: ['clerk', 'section-head'].find((post) => posts.includes(post)) ?? 'organ-head',
    consulted,
  };
}

/** The organs a text names, and those directly above its issuer: of its place, and of its line. */
async function findRoute(db: Db, issuerId: string, content: Content): Promise<Route> {
  const issuer = await getOrgan(db, issuerId);
  const named = [...content.main, ...content.copies, ...content.consult];
  const ids = named.flatMap((one) => (isGroup(one) ? [] : [one.id]));
  const places = await listPlaces(db, [...new Set(ids)]);
  const above = await listAbove(db, issuer);
  const ofPlace = above.toReversed().find(({ id, kind }) => kind === 'legal' && id !== issuer.id);
  const ofLine = await findLineSuperior(db, issuer);
  const superiors: Place[] = [ofPlace, ofLine].filter((one) => one !== undefined);
  return { issuer, places: new Map(places.map((place) => [place.id, place])), superiors };
}

// Joins rooms that are strangers to each other through the ports they declare.
import { useFailed } from '#assessment/case-reviews/failed.ts';
import { useConductSettings } from '#assessment/conduct/settings.ts';
import { useOverdue } from '#assessment/oversight/overdue.ts';
import { findMarks } from '#assessment/oversight/service.ts';
import { useRankingSource } from '#assessment/reports/ranking.ts';
import { findPublishedRanking, listPublishedRankings } from '#assessment/scores/service/ranking.ts';
import { useOrderDesk } from '#assessment/uplink/orders.ts';
import { useHotlineSettings } from '#dialogue/hotline/settings.ts';
import { useMatterSource } from '#dialogue/mailbox/matter.ts';
import { useLetterSettings } from '#dialogue/mailbox/settings.ts';
import { orderFailed } from '#journeys/case-review-to-order.ts';
import { orderOverdueCheck } from '#journeys/overdue-check-to-order.ts';
import { registerReceipts } from '#journeys/receipt-to-incoming.ts';
import { ordersFromAbove } from '#journeys/uplink-to-order.ts';
import { useHallSource } from '#kernel/cases/halls.ts';
import { NO_REGION } from '#kernel/cases/service/intake.ts';
import { useOrganMarks } from '#kernel/organs/marks.ts';
import type { Voice } from '#kernel/supervision/contract.ts';
import { addSubjectSource, useVoiceSource } from '#kernel/supervision/registry.ts';
import { usePoints } from '#office/briefings/settings.ts';
import { useDutySettings } from '#office/duty/settings.ts';
import { useEmergencyTerms } from '#office/emergencies/settings.ts';
import { useMeetingTerms } from '#office/meetings/settings.ts';
import { useMotionSettings } from '#office/motions/settings.ts';
import { useRequestTerms } from '#office/office-requests/settings.ts';
import { useRegistering } from '#office/official-documents/registering.ts';
import { useSmsSettings } from '#office/sms/settings.ts';
import { words as smsWords } from '#office/sms/words.ts';
import { GRANTED, KIND } from '#services/applications/contract.ts';
import { useItemSource } from '#services/applications/item.ts';
import { placeAddress } from '#services/applications/pages/frame.tsx';
import { listOwnDrafts } from '#services/applications/service/drafts.ts';
import { useItemNames } from '#services/imported-cases/items.ts';
import { useDraftSource } from '#services/items/drafts.ts';
import { findOffer, getVersionContent, recallOffer } from '#services/items/service/offer.ts';
import { countItems } from '#services/items/service/read.ts';
import { listReceived, nameHalls } from '#services/items/store/halls.ts';
import { listFamilyOrgans, nameItems, searchOffers } from '#services/items/store/live.ts';
import { listSatisfaction, readSatisfaction, type Satisfaction } from '#services/ratings/service.ts';
import { readCity } from './portal/city.ts';
import { findInvestment } from './project-sources.ts';

/** Applications, supervision, the mailbox and lists of cases learn of service items and halls from the room of items, and it of drafts. */
export function joinItems(): void {
  useItemSource({
    findOffered: async (db, code, now) => {
      const offer = await findOffer(db, code, now);
      return offer && { ...offer, region: offer.region || NO_REGION };
    },
    recallOffered: async (root, db, code, now) => {
      const offer = await recallOffer(root, db, code, now);
      return offer && { ...offer, region: offer.region || NO_REGION };
    },
    getVersion: (db, versionId) => getVersionContent(db, versionId),
    searchOffered: (db, search) => searchOffers(db, search),
    listFamilyOrgans: (db, family, now) => listFamilyOrgans(db, family, now),
  });
  useDraftSource({
    findPlace: async (ctx, code) => {
      const draft = (await listOwnDrafts(ctx)).find((one) => one.item === code);
      return draft ? placeAddress(draft.id, draft.next, null) : null;
    },
  });
  addSubjectSource({
    kind: KIND,
    count: async (db, now) => (await countItems(db, now)).total,
    find: async (db, code, now) => {
      const offer = await findOffer(db, code, now);
      if (!offer) return undefined;
      const { name, nameEn = null } = offer.content;
      return { name, nameEn, href: `/services/${offer.code}` };
    },
  });
  useItemNames({ kind: KIND, granted: GRANTED, find: nameItems });
  useHallSource({ list: nameHalls, listMatters: listReceived });
  useMatterSource({
    find: async (db, code, now) => {
      const offer = await findOffer(db, code, now);
      if (!offer) return findInvestment(db, code, now);
      const { name, nameEn = null } = offer.content;
      return { code: offer.code, name, nameEn, organId: offer.organ.id };
    },
  });
  useVoiceSource({
    listVoices: async (db, asked) => {
      const heard = await listSatisfaction(db, 'path', asked);
      return new Map([...heard].map(([path, said]) => [path, toVoice(said)]));
    },
    readVoice: async (db, asked) => toVoice(await readSatisfaction(db, asked)),
  });
}

function toVoice({ count, rate }: Satisfaction): Voice {
  return { rated: count, content: Math.round((rate ?? 0) * count) };
}

/** The link upward gives orders of the superior level to the room of orders. */
export function joinUplink(): void {
  useOrderDesk(ordersFromAbove);
}

/** Circulars are written on the rankings that scores publish. */
export function joinScores(): void {
  useOrganMarks(findMarks);
  useFailed(orderFailed);
  useOverdue(orderOverdueCheck);
  useRankingSource({ list: listPublishedRankings, find: findPublishedRanking });
}

/** What came and was signed for is registered to be handled. */
export function joinOffice(): void {
  useRegistering(registerReceipts);
}

/** What is the city's to allow stands in its profile. */
export function joinCity(): void {
  useHotlineSettings(async (db) => (await readCity(db)).hotlineRules);
  useDutySettings(async (db) => (await readCity(db)).duty);
  useSmsSettings(async (db) => {
    const { name, sms } = await readCity(db);
    return { ...sms, signature: sms.signature ?? smsWords.zh.citySignature(name) };
  });
  useEmergencyTerms(async (db) => (await readCity(db)).emergencies);
  useRequestTerms(async (db) => (await readCity(db)).officeRequests);
  useMeetingTerms(async (db) => (await readCity(db)).meetings);
  useLetterSettings(async (db) => (await readCity(db)).letters);
  usePoints(async (db) => (await readCity(db)).briefingPoints);
  useMotionSettings(async (db) => (await readCity(db)).motions);
  useConductSettings(async (db) => ({ anonymous: (await readCity(db)).anonymousComplaints }));
}

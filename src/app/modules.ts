// The explicit list of everything this house is made of. A module that is not here does not exist.
import { accountability } from '#assessment/accountability/module.ts';
import { caseReviews } from '#assessment/case-reviews/module.ts';
import { conduct } from '#assessment/conduct/module.ts';
import { fieldChecks } from '#assessment/field-checks/module.ts';
import { orders } from '#assessment/orders/module.ts';
import { oversight } from '#assessment/oversight/module.ts';
import { register } from '#assessment/register/module.ts';
import { remedies } from '#assessment/remedies/module.ts';
import { reports } from '#assessment/reports/module.ts';
import { scores } from '#assessment/scores/module.ts';
import { uplink } from '#assessment/uplink/module.ts';
import { hotline } from '#dialogue/hotline/module.ts';
import { interviews } from '#dialogue/interviews/module.ts';
import { knowledge } from '#dialogue/knowledge/module.ts';
import { mailbox } from '#dialogue/mailbox/module.ts';
import { outsideSupervisors } from '#dialogue/outside-supervisors/module.ts';
import { petitions } from '#dialogue/petitions/module.ts';
import { selfAsked } from '#dialogue/self-asked/module.ts';
import { callToOrder } from '#journeys/call-to-order.ts';
import { complaintToConduct } from '#journeys/complaint-to-conduct.ts';
import { conductToAccountability } from '#journeys/conduct-to-accountability.ts';
import { conductToMailbox } from '#journeys/conduct-to-mailbox.ts';
import { documentFiling } from '#journeys/document-filing.ts';
import { emergencyToDuty } from '#journeys/emergency-to-duty.ts';
import { fieldCheckToOrder } from '#journeys/field-check-to-order.ts';
import { knowledgeToLetter } from '#journeys/knowledge-to-letter.tsx';
import { letterRatings } from '#journeys/letter-ratings.ts';
import { letterToKnowledge } from '#journeys/letter-to-knowledge.tsx';
import { petitionToTopic } from '#journeys/petition-to-topic.tsx';
import { proposalToAccountability } from '#journeys/proposal-to-accountability.ts';
import { receiptToIncoming } from '#journeys/receipt-to-incoming.ts';
import { redCardToOrder } from '#journeys/red-card-to-order.ts';
import { remedyToAccountability } from '#journeys/remedy-to-accountability.ts';
import { replyToIncoming } from '#journeys/reply-to-incoming.ts';
import { reportToOrder } from '#journeys/report-to-order.ts';
import { stationsToPublicity } from '#journeys/stations-to-publicity.ts';
import { calendar } from '#kernel/calendar/module.ts';
import { createCasesModule } from '#kernel/cases/module.ts';
import type { Room } from '#kernel/cases/room.ts';
import { documents } from '#kernel/documents/module.ts';
import { ledger } from '#kernel/ledger/module.ts';
import { organs } from '#kernel/organs/module.ts';
import { people } from '#kernel/people/module.ts';
import { subjects } from '#kernel/subjects/module.ts';
import { supervision } from '#kernel/supervision/module.ts';
import { archive } from '#office/archive/module.ts';
import { briefings } from '#office/briefings/module.ts';
import { duty } from '#office/duty/module.ts';
import { emergencies } from '#office/emergencies/module.ts';
import { incoming } from '#office/incoming/module.ts';
import { meetings } from '#office/meetings/module.ts';
import { motions } from '#office/motions/module.ts';
import { officeRequests } from '#office/office-requests/module.ts';
import { officialDocuments } from '#office/official-documents/module.ts';
import { rooms as meetingRooms } from '#office/rooms/module.ts';
import { signOn } from '#office/sign-on/module.ts';
import { sms } from '#office/sms/module.ts';
import { createFilesModule } from '#platform/files/module.ts';
import { applications } from '#services/applications/module.ts';
import { hallEntry } from '#services/hall-entry/module.ts';
import { importedCases } from '#services/imported-cases/module.ts';
import { items } from '#services/items/module.ts';
import { ratings } from '#services/ratings/module.ts';
import { createNotices } from './notices/module.ts';
import { opennessJourneys, opennessRooms } from './openness.ts';
import { participationRooms } from './participation.ts';
import { createPortal } from './portal/module.ts';
import { siteWork } from './site-work/module.ts';
import { statistics } from './statistics/module.ts';
import { system } from './system/module.ts';

/** Floor 3: each a stranger to the others. */
const wings: readonly Room[] = [
  items,
  applications,
  ratings,
  importedCases,
  hallEntry,
  mailbox,
  hotline,
  petitions,
  outsideSupervisors,
  knowledge,
  interviews,
  selfAsked,
  scores,
  orders,
  accountability,
  reports,
  conduct,
  fieldChecks,
  remedies,
  oversight,
  caseReviews,
  register,
  uplink,
  meetingRooms,
  signOn,
  officialDocuments,
  incoming,
  archive,
  briefings,
  motions,
  duty,
  emergencies,
  sms,
  meetings,
  officeRequests,
  ...opennessRooms,
  ...participationRooms,
];
/** Floor 4: what joins them. */
const journeys: readonly Room[] = [
  redCardToOrder,
  proposalToAccountability,
  reportToOrder,
  stationsToPublicity,
  conductToAccountability,
  complaintToConduct,
  conductToMailbox,
  fieldCheckToOrder,
  emergencyToDuty,
  remedyToAccountability,
  callToOrder,
  letterRatings,
  petitionToTopic,
  letterToKnowledge,
  knowledgeToLetter,
  receiptToIncoming,
  replyToIncoming,
  documentFiling,
  ...opennessJourneys,
];

const kinds = [supervision, ...wings].flatMap((room) => room.caseKinds ?? []);
const lookups = wings.flatMap((room) => room.caseLookups ?? []);
const cases = createCasesModule(kinds, lookups);
const kernel: readonly Room[] = [calendar, organs, people, ledger, subjects, cases, documents, supervision];

const rooms: readonly Room[] = [...kernel, ...wings];

export const modules: readonly Room[] = [
  ...rooms,
  ...journeys,
  siteWork,
  statistics,
  createPortal(rooms),
  createNotices([...rooms, ...journeys]),
  createFilesModule(rooms),
  system,
];

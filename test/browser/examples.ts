// One of each: a case, a paper, a draft, an item … of the demo city, by the name of the page that shows it.
import { sql } from 'kysely';
import { seat } from '../harness/actors.ts';
import type { TestCity } from '../harness/city.ts';
import { applyForFoodChange, FOOD_CHANGE, fillInFoodChange } from './deeds.ts';
import type { Scene } from './scene.ts';

type Params = Record<string, string>;

/** Lets the restaurant apply, twice; the second time it stops before sending. */
export async function findExamples({ city, browser, address }: Scene): Promise<Record<string, Params>> {
  const owner = await seat(browser, address);
  await owner.signsIn('restaurant');
  const { number } = await applyForFoodChange(owner);
  const sent = draftOf(owner.page.url());
  await fillInFoodChange(owner);
  const draft = draftOf(owner.page.url());
  await owner.leaves();
  return { ...nameExamples(await readIds(city, number), number), ...nameDrafts(draft, sent) };
}

function draftOf(url: string): string {
  return new URL(url).pathname.split('/')[2] ?? '';
}

interface Ids {
  readonly case: string;
  readonly paper: string;
  readonly officer: string;
  readonly signal: string;
  readonly rules: string;
  readonly item: string;
  readonly day: string;
  readonly round: string;
  readonly month: string;
  readonly check: string;
  readonly report: string;
  readonly circular: string;
  readonly room: string;
  readonly shift: string;
  readonly emergency: string;
  readonly meeting: string;
  readonly heldMeeting: string;
  readonly meetingPaper: string;
  readonly plan: string;
  readonly booking: string;
  readonly system: string;
  readonly article: string;
  readonly articleId: string;
  readonly scan: string;
  readonly annual: string;
  readonly annualCode: string;
  readonly gazette: string;
  readonly gazetteCode: string;
  readonly conference: string;
  readonly conferenceCode: string;
  readonly project: string;
  readonly projectCode: string;
  readonly entry: string;
  readonly entryCode: string;
  readonly interview: string;
  readonly publicity: string;
  readonly answered: string;
  readonly decision: string;
  readonly matter: string;
  readonly consultation: string;
  readonly consultationId: string;
  readonly consultationFile: string;
  readonly survey: string;
  readonly surveyId: string;
  readonly evaluation: string;
  readonly evaluationId: string;
  readonly campaign: string;
  readonly station: string;
  readonly letter: string;
  readonly motion: string;
  readonly ownMotion: string;
  readonly letterCase: string;
  readonly channel: string;
  readonly due: string;
  readonly openDay: string;
  readonly duty: string;
  readonly hotlineEvent: string;
  readonly hotlineSession: string;
  readonly review: string;
  readonly place: string;
  readonly appraisal: string;
  readonly reviewFile: string;
  readonly official: string;
  readonly filed: string;
  readonly registered: string;
  readonly receipt: string;
  readonly seal: string;
}

async function readIds(city: TestCity, number: string): Promise<Ids> {
  const { rows } = await sql<Ids>`select
    (select id from case_file where number = ${number}) as case,
    (select p.id from case_paper p join case_file f on f.id = p.case_id where f.number = ${number} limit 1) as paper,
    (select id from account where login = 'market.window') as officer,
    (select s.id from supervision_signal s join case_file f on f.id = s.case_id limit 1) as signal,
    (select id from supervision_draft limit 1) as rules,
    (select max(day)::text from ledger_day) as day,
    (select id from score_round where scheme_code = 'A' and period = 'month' and published_at is not null
      order by to_day desc limit 1) as round,
    (select to_char(to_day, 'YYYY-MM') from score_round where scheme_code = 'A' and period = 'month'
      and published_at is not null order by to_day desc limit 1) as month,
    (select id from case_file where kind = 'field-check' limit 1) as check,
    (select case_id from report_issue where kind = 'report' order by signed_at desc nulls last limit 1) as report,
    (select case_id from report_issue where published_at is not null limit 1) as circular,
    (select b.id from room_booking b join meeting_room r on r.number = b.room where b.case_id is null limit 1) as booking,
    (select r.id from room_booking b join meeting_room r on r.number = b.room where b.case_id is null limit 1) as room,
    (select id from outside_system order by name limit 1) as system,
    (select id from duty_shift where on_day = '2026-11-16' order by organ_path, slot limit 1) as shift,
    (select id from duty_plan limit 1) as plan,
    (select case_id from emergency_event order by running desc limit 1) as emergency,
    (select case_id from meeting where organ_path like '%-market/' limit 1) as meeting,
    (select p.case_id from case_paper p join meeting m on m.case_id = p.case_id limit 1) as "heldMeeting",
    (select file_id from meeting_paper limit 1) as "meetingPaper",
    (select code from article_live where kind = 'policy' order by code limit 1) as article,
    (select document_id from article_live where kind = 'policy' order by code limit 1) as "articleId",
    (select id from scan_round limit 1) as scan,
    (select document_id from annual_report order by code limit 1) as annual,
    (select code from annual_report order by code limit 1) as "annualCode",
    (select document_id from gazette_issue order by code limit 1) as gazette,
    (select code from gazette_issue order by code limit 1) as "gazetteCode",
    (select document_id from press_conference order by code limit 1) as conference,
    (select code from press_conference order by code limit 1) as "conferenceCode",
    (select document_id from project_live order by code limit 1) as project,
    (select code from project_live order by code limit 1) as "projectCode",
    (select document_id from knowledge_live k where organ_path like '%-market/' order by code limit 1) as entry,
    (select code from knowledge_live order by code limit 1) as "entryCode",
    (select id from case_file where kind = 'enquiry' and outcome = 'answered'
      order by organ_path like '%-market/' desc, number limit 1) as answered,
    (select id from interview order by starts_at desc limit 1) as interview,
    (select id from publicity_campaign order by first_on limit 1) as publicity,
    (select number from case_file where kind = 'major-decision' and state = 'preparing' limit 1) as decision,
    (select number from case_file where kind = 'matter-publicity' and state = 'shown' limit 1) as matter,
    (select number from case_file where kind = 'consultation' and organ_path like '%-market/' order by number desc limit 1) as consultation,
    (select id from case_file where kind = 'consultation' and organ_path like '%-market/' order by number desc limit 1) as "consultationId",
    (select data #>> '{attachments,0,id}' from case_file where kind = 'consultation' and organ_path like '%-market/'
      order by number desc limit 1) as "consultationFile",
    (select number from case_file where kind = 'public-survey' order by number limit 1) as survey,
    (select id from case_file where kind = 'public-survey' order by number limit 1) as "surveyId",
    (select number from case_file where kind = 'organ-evaluation' and state = 'published' limit 1) as evaluation,
    (select id from case_file where kind = 'organ-evaluation' and state = 'published' limit 1) as "evaluationId",
    (select number from case_file where kind = 'station-campaign' and state = 'applying' limit 1) as campaign,
    (select f.number from case_file f join case_file c on c.id = f.parent_id
      where f.kind = 'station-entry' and c.state = 'applying' order by f.number limit 1) as station,
    (select id from motion_reply where published_at is not null limit 1) as motion,
    (select s.case_id from motion_signer s join account a on a.id = s.account_id join motion_reply r on r.case_id = s.case_id
      where a.login = 'deputy' order by s.signed_at limit 1) as "ownMotion",
    (select id from letter_answer where decision = 'published' and subject is not null order by answered_at limit 1) as letter,
    (select a.case_id from letter_answer a where a.organ_path like '%-market/' order by a.answered_at desc limit 1) as "letterCase",
    (select channel_id from channel_post where photo_id is not null limit 1) as channel,
    (select id from catalogue_due where done_at is null and organ_path like '%-market/' order by due_at limit 1) as due,
    (select id from open_day order by starts_at desc limit 1) as "openDay",
    (select id from hotline_event limit 1) as "hotlineEvent",
    (select id from hotline_session where record is not null order by starts_at limit 1) as "hotlineSession",
    (select d.id from oversight_duty d join oversight_check c on c.duty_id = d.id and c.put_right_on is not null limit 1) as duty,
    (select id from review_round where closed_at is not null limit 1) as review,
    (select id from useful_place order by id limit 1) as place,
    (select id from openness_appraisal where answer is null limit 1) as appraisal,
    (select f.case_id from review_file f join review_round r on r.id = f.round_id where r.closed_at is not null limit 1) as "reviewFile",
    (select id from official_document where maker_path like '%-market/' and case_id is null limit 1) as official,
    (select r.id from official_document_receipt r join organ o on o.id = r.organ_id where o.code = '530900-market') as receipt,
    (select code from official_document_seal limit 1) as seal,
    (select id from archive_record limit 1) as filed,
    (select i.id from incoming_document i join organ o on o.id = i.organ_id where o.code = '530900-market') as registered,
    (select document_id from item_live where code = ${FOOD_CHANGE}) as item`.execute(city.runtime.db);
  const [ids] = rows;
  if (!ids) throw new Error('the demo city is empty');
  return ids;
}

function nameExamples(ids: Ids, number: string): Record<string, Params> {
  const organ = { code: '530900-market' };
  const item = { code: FOOD_CHANGE };
  const one = { number };
  return {
    organ,
    'desk-organ': organ,
    'supervision-organ': organ,
    item,
    'item-versions': item,
    'item-form': item,
    'item-sample': item,
    'supervision-item': item,
    package: { package: 'restaurant' },
    hall: { hall: 'lincang' },
    apply: item,
    applications: item,
    'application-received': { ...item, number },
    'case-status': one,
    'case-proof': one,
    'ledger-day': { date: ids.day },
    'case-deadline': one,
    'case-receipt': one,
    'case-supplement': one,
    'case-rating': one,
    'case-paper': { number, paper: ids.paper },
    verify: { paper: ids.paper },
    'desk-case': { id: ids.case },
    'desk-field-check': { id: ids.check },
    'desk-erasing-case': { id: ids.case },
    'desk-officer': { id: ids.officer },
    ...nameScores(ids),
    'desk-report': { report: ids.report },
    'desk-report-figure': { report: ids.report, figure: 'decided' },
    'desk-statistics-figure': { figure: 'lettersAnswered' },
    circular: { circular: ids.circular },
    'desk-duty-shift': { shift: ids.shift },
    'desk-emergency': { id: ids.emergency },
    'desk-emergency-live': { id: ids.emergency },
    'desk-duty-plan': { plan: ids.plan },
    'desk-meeting': { meeting: ids.meeting },
    'desk-meeting-door': { meeting: ids.meeting },
    'desk-meeting-sign-in': { meeting: ids.meeting },
    'desk-meeting-present': { meeting: ids.meeting },
    'desk-meeting-paper': { meeting: ids.meeting, file: ids.meetingPaper },
    'desk-meeting-minutes': { meeting: ids.heldMeeting },
    'desk-room': { room: ids.room },
    'desk-room-managed': { room: ids.room },
    'desk-room-booking': { booking: ids.booking },
    'desk-outside-system': { system: ids.system },
    'desk-remedy-cases': { column: 'review', cell: 'total' },
    'desk-supervision-signal': { id: ids.signal },
    'desk-supervision-rule-draft': { id: ids.rules },
    'desk-supervision-rule-version': { version: '1' },
    ...nameOpenness(ids),
    'desk-item': { id: ids.item },
    'desk-item-edit': { id: ids.item, section: 'basics' },
    'desk-official-document': { id: ids.official },
    'desk-official-document-print': { id: ids.official },
    'desk-official-document-receipt': { receipt: ids.receipt },
    'desk-official-document-receipt-file': { receipt: ids.receipt },
    'official-document-verify': { code: ids.seal },
    'desk-incoming-document': { id: ids.registered },
    'desk-incoming-file': { id: ids.registered },
    'desk-incoming-text': { id: ids.registered },
    'desk-archive-record': { record: ids.filed },
    'desk-archive-package': { record: ids.filed },
  };
}

function nameOpenness(ids: Ids): Record<string, Params> {
  const site = { site: 'portal' };
  const column = { column: 'notices' };
  const point = { point: 'city-archives' };
  return {
    site,
    'desk-site': site,
    'self-check-site': site,
    'work-table': { ...site, year: '2026' },
    'desk-work-table': { ...site, year: '2026' },
    'desk-work-row': { ...site, year: '2026', row: 'news' },
    'site-column': { ...site, ...column },
    column,
    article: { id: ids.article },
    'desk-article': { id: ids.articleId },
    'scan-round': { scan: ids.scan },
    'annual-report': { report: ids.annualCode },
    'desk-annual-report': { id: ids.annual },
    'desk-annual-report-cell': { id: ids.annual, cell: 'decisions.licence.decided' },
    'gazette-issue': { issue: ids.gazetteCode },
    'desk-gazette-issue': { id: ids.gazette },
    'mailbox-letter': { id: ids.letter },
    motion: { motion: ids.motion },
    'desk-my-motion': { motion: ids.ownMotion },
    'desk-mailbox-letter': { id: ids.letterCase },
    conference: { conference: ids.conferenceCode },
    'desk-conference': { id: ids.conference },
    project: { project: ids.projectCode },
    'desk-project': { id: ids.project },
    interview: { interview: ids.interview },
    'desk-letter-to-knowledge': { id: ids.answered },
    'desk-interview': { interview: ids.interview },
    'publicity-campaign': { campaign: ids.publicity },
    'desk-publicity-campaign': { campaign: ids.publicity },
    'knowledge-entry': { entry: ids.entryCode },
    'desk-knowledge-entry': { id: ids.entry },
    decision: { decision: ids.decision },
    'four-systems-one': { matter: ids.matter },
    consultation: { consultation: ids.consultation },
    'consultation-file': { consultation: ids.consultation, file: ids.consultationFile },
    'desk-consultation': { id: ids.consultationId },
    survey: { survey: ids.survey },
    'desk-survey-answers': { id: ids.surveyId },
    'desk-survey-result': { id: ids.surveyId },
    evaluation: { evaluation: ids.evaluation },
    'desk-evaluation-sheets': { id: ids.evaluationId },
    'desk-evaluation-codes': { id: ids.evaluationId },
    'desk-evaluation-sample': { id: ids.evaluationId },
    'desk-evaluation-result': { id: ids.evaluationId },
    'station-campaign': { campaign: ids.campaign },
    station: { campaign: ids.campaign, station: ids.station },
    'desk-channel': { channel: ids.channel },
    'openness-organ': { code: '530900-water-supply' },
    'desk-catalogue-due': { due: ids.due },
    'organ-staff': { code: '530900-market' },
    'organ-staff-screen': { code: '530900-market' },
    'open-day': { day: ids.openDay },
    'desk-open-day': { day: ids.openDay },
    'desk-oversight-duty': { duty: ids.duty },
    'desk-hotline-event': { event: ids.hotlineEvent },
    'desk-hotline-session': { session: ids.hotlineSession },
    'hotline-session': { session: ids.hotlineSession },
    'desk-hotline-sheet-file': { sheet: 'directory' },
    'desk-appraisal': { appraisal: ids.appraisal },
    'desk-place': { place: ids.place },
    'case-review': { review: ids.review },
    'desk-case-review': { review: ids.review },
    'desk-case-review-file': { review: ids.review, file: ids.reviewFile },
    'reading-point': point,
    'desk-reading-point': point,
    kiosk: point,
    'kiosk-still': point,
    'kiosk-end': point,
  };
}

function nameScores({ round, month }: Ids): Record<string, Params> {
  const sheet = { round, code: '530900-market' };
  return {
    'scores-round': { round },
    'scores-sheet': sheet,
    'desk-score-round': { round },
    'desk-score-sheet': sheet,
    'desk-score-figure': { ...sheet, figure: 'onTime', month },
  };
}

function nameDrafts(draft: string, sent: string): Record<string, Params> {
  const open = { draft };
  return {
    'apply-who': open,
    'apply-form': { draft, page: 'change' },
    'apply-materials': open,
    'apply-review': open,
    'apply-discard': open,
    'apply-done': { draft: sent },
  };
}

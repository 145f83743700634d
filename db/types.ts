// Row types of the migrated database, written by `npm run types`. Do not edit.
import type { ColumnType } from "kysely";

export type Generated<T> = T extends ColumnType<infer S, infer I, infer U>
  ? ColumnType<S, I | undefined, U>
  : ColumnType<T, T | undefined, T>;

export type Json = JsonValue;

export type JsonArray = JsonValue[];

export type JsonObject = {
  [x: string]: JsonValue | undefined;
};

export type JsonPrimitive = boolean | number | string | null;

export type JsonValue = JsonArray | JsonObject | JsonPrimitive;

export type Timestamp = ColumnType<Date, Date | string, Date | string>;

export interface Absence {
  account_id: string;
  cancelled_at: Timestamp | null;
  ends_at: Timestamp;
  id: string;
  reason: string;
  recorded_at: Timestamp;
  recorded_by: string | null;
  starts_at: Timestamp;
}

export interface AccessToken {
  account_id: string;
  created_at: Timestamp;
  expires_at: Timestamp;
  id: string;
  last_used_at: Timestamp | null;
  name: string;
  revoked_at: Timestamp | null;
  scope: string[];
  token_hash: string;
}

export interface Account {
  created_at: Timestamp;
  email_sealed: string | null;
  failures: Generated<number>;
  id: string;
  kind: string;
  lang: Generated<string>;
  last_sign_in_at: Timestamp | null;
  locked_until: Timestamp | null;
  login: string;
  must_change_password: Generated<boolean>;
  name: string;
  name_en: string | null;
  password_hash: string;
  password_set_at: Timestamp;
  person_id: string | null;
  phone_index: string | null;
  phone_sealed: string | null;
  state: Generated<string>;
  totp_sealed: string | null;
  totp_step: Generated<number>;
}

export interface AccountabilityMeasure {
  case_id: string;
  conduct: string;
  decided_at: Timestamp;
  measure: string;
  noted_at: Timestamp;
  officer_id: string;
  organ_id: string;
  organ_path: string;
  reference: string | null;
  revoked_at: Timestamp | null;
}

export interface AccountEvent {
  account_id: string;
  actor_id: string | null;
  at: Timestamp;
  detail: Generated<Json>;
  id: string;
  reason: string | null;
  what: string;
}

export interface AnnualReport {
  code: string;
  digest: string;
  document_id: string;
  figures: string;
  organ_id: string;
  publication_id: string;
  secrecy_review_id: string;
  since: Timestamp;
  until: Timestamp | null;
  year: number;
}

export interface ApplicationBar {
  case_id: string;
  decided_at: Timestamp;
  family: string;
  ground: string;
  lifted_at: Timestamp | null;
  organ_name: string;
  person_index: string;
  until: string;
}

export interface ApplicationDraft {
  account_id: string | null;
  case_id: string | null;
  case_number: string | null;
  code_sealed: string | null;
  created_at: Timestamp;
  expires_at: Timestamp;
  file_ids: Generated<string[]>;
  id: string;
  item_code: string;
  key_hash: string | null;
  sealed: string;
  sent_at: Timestamp | null;
  updated_at: Timestamp;
  version_id: string;
}

export interface ArchiveFile {
  file_id: string;
  name: string;
  place: number;
  record_id: string;
}

export interface ArchiveLoan {
  borrower_id: string;
  id: string;
  record_id: string;
}

export interface ArchiveRecord {
  author: string;
  case_id: string;
  code: string;
  dated: string;
  digest: string;
  direction: string;
  filed_at: Timestamp;
  filed_by: string;
  id: string;
  kept_until: string | null;
  number: string;
  organ_id: string;
  organ_path: string;
  retention: string;
  serial: number;
  texts: Json;
  title: string;
  year: number;
}

export interface ArchiveSerial {
  last: number;
  organ_id: string;
  retention: string;
  year: number;
}

export interface ArticleFile {
  document_id: string;
  file_id: string;
  kept_at: Timestamp;
}

export interface ArticleImport {
  account_id: string;
  at: Timestamp;
  broken: string | null;
  by_name: string;
  done: Generated<number>;
  dry_run: boolean;
  ended_at: Timestamp | null;
  faults: Generated<number>;
  file_id: string | null;
  file_name: string;
  id: string;
  known: Generated<number>;
  lang: string;
  moved_at: Timestamp;
  organ_path: string;
  taken: Generated<number>;
  total: number | null;
}

export interface ArticleImportRow {
  address: string | null;
  code: string | null;
  faults: Json;
  import_id: string;
  line: number;
  outcome: string;
  seq: number;
}

export interface ArticleLive {
  code: string;
  doc_no: string | null;
  document_id: string;
  due_item: string | null;
  effective_on: string | null;
  formed_on: string;
  image: string | null;
  index_no: string | null;
  interprets: string[];
  issuers: Generated<string[]>;
  kind: string;
  lang: string;
  organ_id: string;
  organ_name: string;
  organ_name_en: string | null;
  organ_path: string;
  policy_rank: string | null;
  project_code: string | null;
  publication_id: string;
  replaces: Generated<string[]>;
  secrecy_review_id: string;
  signed_at: Timestamp | null;
  since: Timestamp;
  source: string;
  stage: string | null;
  subject: string | null;
  summary: string | null;
  title: string;
  title_en: string | null;
  translation_of: string | null;
  until: Timestamp | null;
  valid_until: string | null;
  validity: string | null;
  version_id: string;
  version_number: number;
  weight: number;
  written_on: string | null;
}

export interface ArticleOldAddress {
  code: string;
  host: string;
  path: string;
}

export interface ArticlePlacement {
  column_id: string;
  direct: boolean;
  home: boolean;
  pinned_until: Timestamp | null;
  publication_id: string;
  since: Timestamp;
  site_id: string;
  until: Timestamp | null;
}

export interface ArticlePush {
  asked_at: Timestamp;
  asked_by: string;
  asked_by_name: string;
  code: string;
  column_id: string;
  decided_at: Timestamp | null;
  decided_by: string | null;
  decided_by_name: string | null;
  document_id: string;
  id: string;
  organ_id: string;
  organ_path: string;
  reason: string | null;
  state: string;
  title: string;
  title_en: string | null;
}

export interface ArticleRecord {
  code: string;
  document_id: string;
  due_on: string | null;
  first_at: Timestamp;
  kind: string;
  organ_id: string;
  organ_path: string;
  signed_at: Timestamp | null;
  title: string;
  title_en: string | null;
  withdrawn_at: Timestamp | null;
}

export interface Ballot {
  address: string | null;
  box: string;
  voter: string;
}

export interface BriefingPoints {
  at: Timestamp;
  case_id: string;
  event: string;
  id: Generated<number>;
  organ_id: string;
  organ_path: string;
  points: number;
}

export interface CalendarCoverage {
  imported_at: Generated<Timestamp>;
  region: string;
  source: string;
  state: string;
  year: number;
}

export interface CalendarDay {
  date: string;
  kind: string;
  name: string;
  note: Generated<string>;
  notice_year: number;
  provisional: Generated<boolean>;
  region: string;
  source: string;
}

export interface CalendarNotice {
  days: string;
  entered_at: Timestamp;
  entered_by: string;
  exceptional: boolean;
  id: string;
  in_force_at: Timestamp | null;
  in_force_by: string | null;
  region: string;
  source: string;
  state: string;
  year: number;
}

export interface CalendarVersion {
  only_row: Generated<boolean>;
  version: string;
}

export interface CaseElsewhere {
  case_id: string;
  number: string;
  system: string;
}

export interface CaseFile {
  accepted_at: Timestamp | null;
  account_id: string | null;
  applicant_name: string;
  applicant_name_en: string | null;
  channel: string;
  closed_at: Timestamp | null;
  code_hash: string;
  data: Json;
  decided_at: Timestamp | null;
  due_at: Timestamp | null;
  due_kind: string | null;
  id: string;
  kind: string;
  last_hash: string;
  last_seq: number;
  number: string;
  organ_id: string;
  organ_name: string;
  organ_path: string;
  outcome: string | null;
  parent_id: string | null;
  phase: string;
  received_at: Timestamp;
  region: string;
  signal: string | null;
  state: string;
  step: string | null;
  step_name: string | null;
  step_name_en: string | null;
  subject_code: string | null;
  subject_id: string | null;
  suspended_since: Timestamp | null;
  title: string;
  title_en: string | null;
  urgent: Generated<boolean>;
}

export interface CaseHold {
  case_id: string;
  due_at: Timestamp;
  officer_id: string | null;
  organ_id: string;
  organ_path: string;
  post: string;
  role: string;
  since: Timestamp;
  suspended: boolean;
}

export interface CaseLimit {
  amount: number;
  basis: string | null;
  case_id: string;
  due_at: Timestamp | null;
  ended_at: Timestamp | null;
  extra: Generated<number>;
  id: string;
  kind: string;
  method: string;
  on_expiry: string | null;
  organ_id: string | null;
  provisional: Generated<boolean>;
  started_at: Timestamp;
  state: string;
  suspensions: Generated<Json>;
  unit: string;
}

export interface CaseMaterial {
  at: Timestamp;
  case_id: string;
  code: string;
  file_id: string | null;
  file_name: string | null;
  name: string;
  note: string | null;
  source: string;
  state: string;
  version: number;
}

export interface CaseOpinion {
  answer: string | null;
  answered_at: Timestamp | null;
  asked_at: Timestamp;
  case_id: string;
  due_at: Timestamp | null;
  organ_id: string;
  organ_name: string;
  step: string;
  text: string | null;
}

export interface CasePaper {
  body: Json;
  case_id: string;
  id: string;
  issued_at: Timestamp;
  number: string;
  organ_name: string;
  seals: string[];
  seq: number;
  template: string;
}

export interface CasePaperCounter {
  last: number;
  organ_id: string;
  template: string;
  year: number;
}

export interface CasePaperSeal {
  digest: string;
  paper_id: string;
  signature: string;
  signed_at: Timestamp;
}

export interface CaseParty {
  account_id: string | null;
  address_sealed: string | null;
  case_id: string;
  consent: Json | null;
  email_sealed: string | null;
  id_index: string | null;
  id_sealed: string | null;
  kind: string;
  lang: string;
  name: string;
  phone_sealed: string | null;
  role: string;
}

export interface CaseWithheld {
  by_seq: number;
  case_id: string;
  sealed: string;
}

export interface CatalogueDue {
  case_id: string | null;
  created_at: Timestamp;
  done_at: Timestamp | null;
  done_code: string | null;
  due_at: Timestamp;
  formed_on: string;
  id: string;
  item: string;
  none_reason: string | null;
  organ_id: string;
  organ_path: string;
  period: string;
  title: string;
  title_en: string | null;
}

export interface Channel {
  address: string;
  column_id: string | null;
  ended_on: string | null;
  every_days: number | null;
  id: string;
  kind: string;
  name: string;
  name_en: string | null;
  organ_id: string;
  organ_path: string;
  platform: string | null;
  pushed_from: Timestamp | null;
  since: string | null;
}

export interface ChannelPost {
  channel_id: string;
  code: string | null;
  from_day: string;
  id: string;
  items: number;
  photo_id: string | null;
  photo_name: string | null;
  recorded_at: Timestamp;
  recorded_by: string;
  recorded_by_name: string;
  remote: string | null;
  struck_at: Timestamp | null;
  struck_reason: string | null;
  title: string;
  to_day: string | null;
}

export interface CityProfile {
  code: string;
  loaded_at: Timestamp;
  profile: Json;
}

export interface Clearance {
  case_id: string;
  document_id: string;
  opened_at: Timestamp;
  version_id: string;
}

export interface ConductResult {
  case_id: string;
  conduct: string;
  decided_at: Timestamp;
  final_at: Timestamp | null;
  finding: string;
  officer_id: string | null;
  organ_id: string;
  organ_path: string;
  revised_at: Timestamp | null;
  seq: number;
  summary: string | null;
}

export interface Delegation {
  ends_at: Timestamp;
  from_id: string;
  id: string;
  made_at: Timestamp;
  made_by: string | null;
  organ_id: string | null;
  reason: string;
  revoked_at: Timestamp | null;
  starts_at: Timestamp;
  to_id: string;
}

export interface DemonstrationUnit {
  end_reason: string | null;
  ended_on: string | null;
  id: string;
  named_on: string;
  reason: string;
  sort: string;
  unit_id: string;
  unit_path: string;
}

export interface Document {
  code: string;
  created_at: Timestamp;
  id: string;
  kind: string;
  organ_id: string;
  organ_path: string;
}

export interface DocumentDraft {
  content: Json;
  document_id: string;
  editor_id: string;
  editor_name: string;
  editors: string[];
  revision: number;
  updated_at: Timestamp;
}

export interface DocumentPublication {
  document_id: string;
  id: string;
  published_by: string;
  published_by_name: string;
  reason: string | null;
  review_id: string;
  secrecy_review_id: string | null;
  since: Timestamp;
  until: Timestamp | null;
  verdict: Generated<string>;
  version_id: string;
  withdrawn_by: string | null;
  withdrawn_by_name: string | null;
}

export interface DocumentReview {
  at: Timestamp;
  checklist: Json;
  content_hash: string;
  editors: string[];
  gate: string;
  ground: string | null;
  id: string;
  reviewer_id: string;
  reviewer_name: string;
  verdict: string;
  version_id: string;
}

export interface DocumentVersion {
  author_id: string;
  author_name: string;
  content: Json;
  content_hash: string;
  created_at: Timestamp;
  document_id: string;
  editors: string[];
  id: string;
  note: string;
  number: number;
}

export interface DutyCall {
  about: string;
  at: Timestamp;
  caller: string;
  direction: string;
  entered_at: Timestamp;
  handled: string;
  id: string;
  organ_id: string;
  organ_path: string;
  phone_sealed: string | null;
  taken_by: string;
  urgent: boolean;
}

export interface DutyHandover {
  matters: string;
  pending: string;
  remark: string | null;
  shift_id: string;
  taken_at: Timestamp | null;
  taken_by: string | null;
  things: string;
  written_at: Timestamp;
  written_by: string;
}

export interface DutyPerson {
  account_id: string | null;
  id: string;
  name: string;
  name_en: string | null;
  reason: string | null;
  replaced_at: Timestamp | null;
  role: string;
  shift_id: string;
  signed_at: Timestamp | null;
  stands_for: string | null;
}

export interface DutyPlan {
  entered_at: Timestamp;
  entered_by: string;
  from_on: string;
  id: string;
  name: string;
  organ_id: string;
  organ_path: string;
  published_at: Timestamp | null;
  published_by: string | null;
  to_on: string;
}

export interface DutyShift {
  alarm_at: Timestamp | null;
  alarmed_at: Timestamp | null;
  ends_at: Timestamp;
  id: string;
  on_day: string;
  organ_id: string;
  organ_path: string;
  phone: string | null;
  slot: string;
  starts_at: Timestamp;
}

export interface EmergencyEvent {
  case_id: string;
  county: string | null;
  exercise: boolean;
  happened_at: Timestamp;
  level: string;
  office_path: string;
  organ_id: string;
  organ_path: string;
  running: Generated<boolean>;
  score: number | null;
  sort: string;
}

export interface EmergencyPlan {
  changed_at: Timestamp;
  changed_by: string;
  id: string;
  name: string;
  organ_id: string;
  organ_path: string;
  responses: Json;
  sort: string;
}

export interface EmergencyReport {
  at: Timestamp;
  case_id: string;
  late: boolean;
  no: number;
  organ_id: string;
  organ_path: string;
  sort: string;
}

export interface EmergencyResource {
  amount: string;
  contact: string;
  ended_at: Timestamp | null;
  entered_at: Timestamp;
  entered_by: string;
  id: string;
  name: string;
  organ_id: string;
  organ_path: string;
  phone_sealed: string;
  place: string;
  sort: string;
}

export interface Film {
  asked_at: Timestamp;
  attempts: Generated<number>;
  beat_at: Timestamp | null;
  due_at: Timestamp;
  file_id: string;
  poster: string | null;
  progress: Generated<number>;
  reason: string | null;
  seconds: number | null;
  state: Generated<string>;
}

export interface FilmRung {
  average: number;
  codecs: string;
  file_id: string;
  height: number;
  media: string;
  name: string;
  peak: number;
  playlist: string;
  width: number;
}

export interface Follow {
  account_id: string;
  ref: string;
  since: Timestamp;
  told_until: Timestamp;
}

export interface GazetteIssue {
  code: string;
  document_id: string;
  items: number;
  number: number;
  organ_id: string;
  organ_path: string;
  publication_id: string;
  secrecy_review_id: string;
  series: string;
  since: Timestamp;
  title: string;
  until: Timestamp | null;
  year: number;
}

export interface HallEntry {
  due: number;
  entered: number;
  id: string;
  noted_at: Timestamp;
  noted_by: string;
  organ_id: string;
  organ_path: string;
  what: string;
}

export interface HotlineAbsence {
  found_at: Timestamp;
  id: string;
  notice_id: string | null;
  number_id: string;
  organ_id: string;
  organ_path: string;
  source: string;
}

export interface HotlineCall {
  centre_path: string;
  id: string;
  line: string;
  notice_id: string | null;
  number_id: string | null;
  operator_id: string;
  organ_id: string | null;
  organ_path: string | null;
  phone_index: string;
  phone_sealed: string;
  practices: string[];
  result: string | null;
  satisfied: string | null;
  seconds: number;
  started_at: Timestamp;
  waited: number | null;
}

export interface HotlineCaller {
  called_at: Timestamp;
  case_id: string;
  lead_id: string | null;
  name_sealed: string | null;
  phone_index: string;
  phone_sealed: string;
}

export interface HotlineEvent {
  centre_path: string;
  gathered_at: Timestamp;
  gathered_by: string;
  id: string;
  name: string;
  notice_id: string | null;
}

export interface HotlineEventOrder {
  case_id: string;
  event_id: string;
}

export interface HotlineFinding {
  detail: string;
  happened_on: string;
  id: string;
  notice_id: string | null;
  organ_id: string;
  organ_path: string;
  practice: string;
}

export interface HotlineLine {
  changed_at: Timestamp;
  changed_by: string;
  closes: string;
  days: string;
  line: string;
  number: string;
  opens: string;
}

export interface HotlineLive {
  again: Generated<boolean>;
  answered_at: Timestamp | null;
  centre_path: string;
  id: string;
  line: string;
  number_id: string | null;
  operator_id: string;
  phone_sealed: string | null;
  rang_at: Timestamp;
  referred: boolean;
  result: string | null;
  seen_at: Timestamp;
}

export interface HotlineMissed {
  call_id: string;
  centre_path: string;
  line: string;
  out_of_hours: boolean;
  rang_at: Timestamp;
  reached: boolean | null;
  returned_at: Timestamp | null;
  returned_by: string | null;
  tries: Generated<number>;
}

export interface HotlineNumber {
  confirmed_on: string;
  duties: string;
  ended_on: string | null;
  found_by: string;
  hours: string;
  id: string;
  liaison: string | null;
  number: string;
  organ_id: string;
  organ_path: string;
  person: string | null;
  sort: string;
  tested: string | null;
  tested_on: string | null;
}

export interface HotlineSample {
  asked_at: Timestamp | null;
  asked_by: string | null;
  call_id: string;
  centre_path: string;
  drawn_at: Timestamp;
  liaison_answer: string | null;
  month: string;
  operator_manner: string | null;
}

export interface HotlineSession {
  cancelled: string | null;
  centre_path: string;
  ends_at: Timestamp;
  entered_by: string;
  guest: string;
  id: string;
  kind: string;
  line: string;
  organ_id: string;
  record: string | null;
  recorded_at: Timestamp | null;
  starts_at: Timestamp;
  topic: string;
}

export interface HotlineSessionItem {
  added_at: Timestamp;
  answer: string | null;
  asked: string;
  case_id: string | null;
  id: string;
  session_id: string;
}

export interface HotlineShift {
  centre_path: string;
  officer_id: string;
  officer_name: string;
  officer_name_en: string | null;
  on_day: string;
  slot: string;
}

export interface HotlineWatch {
  ended_at: Timestamp | null;
  entered_at: Timestamp;
  entered_by: string;
  from_on: string;
  id: string;
  number_id: string;
  organ_id: string;
  organ_path: string;
  to_on: string;
}

export interface ImportedCase {
  case_id: string;
  digest: string;
}

export interface ImportRun {
  at: Timestamp;
  by_name: string;
  counts: Json;
  dry_run: boolean;
  fault_count: number;
  faults: Json;
  file_name: string;
  id: string;
  organ_path: string;
  what: string;
}

export interface IncomingDocument {
  file_id: string | null;
  file_kind: string | null;
  id: string;
  number: string;
  organ_id: string;
  organ_path: string;
  paper: string | null;
  receipt_id: string | null;
  registered_at: Timestamp;
  registered_by: string;
  sender: string;
  serial: number;
  title: string;
  year: number;
}

export interface IncomingReader {
  case_id: string;
  given_at: Timestamp;
  given_by: string;
  id: Generated<number>;
  note: string | null;
  read_at: Timestamp | null;
  reader_id: string;
}

export interface IncomingSerial {
  last: number;
  organ_id: string;
  year: number;
}

export interface Interview {
  about: string;
  cancel_reason: string | null;
  cancelled_at: Timestamp | null;
  ends_at: Timestamp;
  guests: string;
  id: string;
  organ_id: string;
  organ_path: string;
  replay: string | null;
  starts_at: Timestamp;
  title: string;
  title_en: string | null;
}

export interface InterviewQuestion {
  answer: string | null;
  answered_at: Timestamp | null;
  answered_by: string | null;
  asker: string;
  id: string;
  interview_id: string;
  reason: string | null;
  sent_at: Timestamp;
  state: string;
  text: string;
}

export interface ItemHall {
  address: string | null;
  address_en: string | null;
  code: string;
  hours: string | null;
  hours_en: string | null;
  name: string;
  name_en: string | null;
  phone: string | null;
  updated_at: Generated<Timestamp>;
}

export interface ItemImport {
  faults: Json;
  id: string;
  imported_at: Timestamp;
  item_document_id: string | null;
  line: number;
  raw: Json;
  source: string;
  what: string;
}

export interface ItemLive {
  case_type: string;
  clients: string[];
  code: string;
  completeness: number;
  content: Json;
  document_id: string;
  family: string;
  haystack: string;
  level: string;
  life_events: string[];
  name: string;
  name_en: string | null;
  online_depth: number;
  organ_code: string;
  organ_id: string;
  organ_name: string;
  organ_name_en: string | null;
  organ_path: string;
  promise: string;
  publication_id: string;
  region_code: string | null;
  search: string;
  since: Timestamp;
  statutory: string | null;
  summary: string;
  summary_en: string | null;
  themes: string[];
  type: string;
  until: Timestamp | null;
  version_id: string;
  version_number: number;
  visits: number;
}

export interface ItemPackage {
  code: string;
  id: string;
  items: string[];
  name: string;
  name_en: string | null;
  source: string;
  summary: string | null;
  summary_en: string | null;
  updated_at: Generated<Timestamp>;
}

export interface ItemPaper {
  file_id: string;
  item_document_id: string;
  kept_at: Timestamp;
}

export interface ItemTheme {
  audience: string;
  code: string;
  kind: string;
  name: string;
  name_en: string | null;
  position: number;
}

export interface ItemWindow {
  first_number: string;
  floor: string;
  hall: string;
  id: string;
  last_number: string;
  name: string;
  name_en: string | null;
}

export interface KnowledgeLive {
  class: string;
  code: string;
  document_id: string;
  organ_id: string;
  organ_path: string;
  pairs: string[];
  publication_id: string;
  review_on: string;
  score: number;
  secrecy_review_id: string;
  since: Timestamp;
  title: string;
  title_en: string | null;
  told_at: Timestamp | null;
  until: Timestamp | null;
  valid_until: string | null;
  wordings: string[];
}

export interface KnowledgeReview {
  at: Timestamp;
  by_id: string | null;
  by_name: string;
  document_id: string;
  id: string;
  note: string;
}

export interface KnowledgeSalt {
  day: string;
  salt: Buffer;
}

export interface KnowledgeTally {
  document_id: string;
  no: Generated<number>;
  yes: Generated<number>;
}

export interface KnowledgeVote {
  day: string;
  document_id: string;
  helpful: boolean;
  mark: Buffer;
}

export interface LedgerAct {
  act: string;
  actor_id: string | null;
  actor_kind: string;
  actor_name: string;
  at: Timestamp;
  body: Json;
  chain_id: string;
  chain_kind: string;
  client_id: string | null;
  digest: string;
  hash: string;
  id: string;
  organ_id: string | null;
  organ_name: string | null;
  prev_hash: string;
  salt: string;
  seals: string[];
  seq: number;
}

export interface LedgerDay {
  acts: number;
  closed_at: Timestamp;
  day: string;
  ed25519: string;
  last_act: string;
  late: number;
  previous: string | null;
  root: string;
  sm2: string;
  statement: string;
}

export interface LedgerLeaf {
  act_id: string;
  day: string;
  hash: string;
  position: number;
}

export interface LetterAnswer {
  answer: string | null;
  answered_at: Timestamp;
  case_id: string;
  decided_at: Timestamp | null;
  decision: string;
  id: string;
  kind: string;
  on_time: boolean;
  organ_id: string;
  organ_path: string;
  received_at: Timestamp;
  sort: string;
  subject: string | null;
  text: string | null;
  title: string | null;
}

export interface LetterHandover {
  at: Timestamp;
  by_id: string;
  by_path: string;
  case_id: string;
}

export interface LetterLook {
  account_id: string;
  at: Timestamp;
  id: string;
  organ_id: string;
  organ_path: string;
}

export interface LetterReport {
  answered: number;
  month: string;
  on_time: number;
  organ_id: string;
  organ_path: string;
  published: number;
  received: number;
  reported_at: Timestamp;
}

export interface MarkSheet {
  box: string;
  grp: number;
  id: string;
  marks: Json;
}

export interface MarkTally {
  box: string;
  grp: number;
  level: number;
  thing: string;
  votes: number;
}

export interface MatterSubject {
  code: string;
  level: number;
  name: string;
  name_en: string | null;
  parent: string | null;
  place: number;
  retired_at: Timestamp | null;
}

export interface Meeting {
  about_id: string | null;
  cancelled_at: Timestamp | null;
  case_id: string;
  code: string;
  ends_at: Timestamp;
  organ_id: string;
  organ_path: string;
  place: string;
  remind_at: Timestamp | null;
  starts_at: Timestamp;
}

export interface MeetingItem {
  id: string;
  meeting_id: string;
  minutes: number;
  no: number;
  reporter: string;
  summary: string | null;
  title: string;
}

export interface MeetingPaper {
  added_at: Timestamp;
  file_id: string;
  item_id: string;
  name: string;
}

export interface MeetingRoom {
  closes: string;
  equipment: string | null;
  id: string;
  kind: string;
  name: string;
  name_en: string | null;
  number: Generated<number>;
  opens: string;
  organ_id: string;
  organ_path: string;
  out_reason: string | null;
  out_since: Timestamp | null;
  place: string;
  rest_days: boolean;
  seats: number;
  users_path: string;
}

export interface MeetingSeat {
  account_id: string | null;
  id: string;
  meeting_id: string;
  name: string | null;
  name_en: string | null;
  organ_id: string;
  organ_path: string;
  replied_at: Timestamp | null;
  reply: string | null;
  said: string | null;
  signed_at: Timestamp | null;
  signed_by: string | null;
  signed_how: string | null;
  starts_at: Timestamp;
}

export interface MotionReply {
  case_id: string;
  class: string;
  follow_on: string | null;
  house: string;
  id: string;
  judged_at: Timestamp | null;
  on_time: boolean;
  organ_id: string;
  organ_path: string;
  published_at: Timestamp | null;
  replied_at: Timestamp;
  reply: string | null;
  round: number;
  signers: string | null;
  text: string | null;
  title: string | null;
  verdict: string | null;
}

export interface MotionSigner {
  account_id: string;
  case_id: string;
  signed_at: Timestamp;
}

export interface Notice {
  address: string | null;
  attempts: Generated<number>;
  channel: string;
  created_at: Timestamp;
  due_at: Timestamp;
  failed_at: Timestamp | null;
  failed_reason: string | null;
  id: string;
  lang: string;
  mass: string | null;
  next_at: Timestamp;
  read_at: Timestamp | null;
  recipient: string | null;
  ref: string | null;
  secrets: string | null;
  sender: string | null;
  sender_path: string | null;
  sent_at: Timestamp | null;
  template: string;
  url: string | null;
  values: Json;
}

export interface NoticeChoice {
  account_id: string;
  channel: string;
  topic: string;
  wanted: boolean;
}

export interface OfficerPost {
  account_id: string;
  deputy_id: string | null;
  id: string;
  organ_id: string;
  post: string;
  title: string | null;
  title_en: string | null;
  valid_from: string | null;
  valid_to: string | null;
}

export interface OfficialDocument {
  case_id: string | null;
  drafter: string;
  drafter_id: string;
  file_id: string | null;
  genre: string;
  id: string;
  maker_id: string;
  maker_path: string;
  mark: string | null;
  openness: string | null;
  organ_id: string;
  organ_path: string;
  saved_at: Timestamp;
  sealed_at: Timestamp | null;
  sent_at: Timestamp | null;
  serial: number | null;
  signed_at: Timestamp | null;
  signer: string | null;
  title: string;
  urgency: string;
  version: number;
  voided_at: Timestamp | null;
  year: number | null;
}

export interface OfficialDocumentMark {
  ended_at: Timestamp | null;
  entered_at: Timestamp;
  entered_by: string;
  mark: string;
  organ_id: string;
  organ_path: string;
}

export interface OfficialDocumentReceipt {
  delivered_at: Timestamp | null;
  document_id: string;
  due_at: Timestamp;
  id: string;
  opened_at: Timestamp | null;
  opened_by: string | null;
  organ_id: string;
  printed_at: Timestamp | null;
  prints: Generated<number>;
  recall_reason: string | null;
  recalled_at: Timestamp | null;
  reminder_id: string | null;
  return_note: string | null;
  return_reason: string | null;
  returned_at: Timestamp | null;
  returned_by: string | null;
  role: string;
  round: number;
  sent_at: Timestamp;
  signed_at: Timestamp | null;
  signed_by: string | null;
}

export interface OfficialDocumentSeal {
  code: string;
  digest: string;
  document_id: string;
  file_id: string;
  format: Generated<string>;
  organ_name: string;
  sealed_at: Timestamp;
  sealed_by: string;
  signature: string;
}

export interface OfficialDocumentSerial {
  last: number;
  mark: string;
  year: number;
}

export interface OfficialDocumentText {
  content: Json;
  digest: string;
  document_id: string;
  saved_at: Timestamp;
  saved_by: string;
  saved_by_name: string;
  version: number;
}

export interface OpenDay {
  about: string;
  cancel_reason: string | null;
  cancelled_at: Timestamp | null;
  closes_at: Timestamp;
  ends_at: Timestamp;
  id: string;
  organ_id: string;
  organ_path: string;
  place: string;
  places: number;
  starts_at: Timestamp;
  taken: Generated<number>;
  title: string;
  title_en: string | null;
}

export interface OpenDayBooking {
  account_id: string;
  booked_at: Timestamp;
  name: string;
  open_day_id: string;
  people: number;
}

export interface OpennessAppraisal {
  answer: string | null;
  answer_due: string;
  answered_on: string | null;
  came: string;
  content: number;
  held_on: string;
  id: string;
  opinions: string;
  organ_id: string;
  organ_path: string;
  people: number;
  place: string;
}

export interface OpennessCharge {
  changed_at: Timestamp;
  leader: string;
  office: string;
  organ_id: string;
  organ_path: string;
  phone: string;
}

export interface Organ {
  access_date: string | null;
  address: string | null;
  code: string;
  contact: string | null;
  id: string;
  kind: string;
  level: number;
  line: string | null;
  name: string;
  name_en: string | null;
  parent_id: string | null;
  path: string;
  phone: string | null;
  position: number;
  rank: string | null;
  region_code: string | null;
  search: string;
  short_name: string;
  system: string | null;
  uscc: string | null;
  valid_from: string | null;
  valid_to: string | null;
}

export interface OrganCodeHistory {
  actor_id: string | null;
  at: Timestamp;
  change: string;
  code: string;
  id: string;
  name: string;
  organ_id: string;
  path: string;
  reason: string;
}

export interface OutsideSystem {
  added_at: Timestamp;
  after_logout: string[];
  auth_method: string;
  claims: string[];
  home: string;
  id: string;
  logout_notice: string | null;
  name: string;
  name_en: string | null;
  organ_id: string;
  organ_path: string;
  purpose: string;
  redirects: string[];
  roles: string[];
  secret_hash: string;
  suspended_at: Timestamp | null;
  suspended_reason: string | null;
}

export interface OversightCheck {
  checked_by: string;
  checked_on: string;
  due_on: string | null;
  duty_id: string;
  found: string;
  id: string;
  order_id: string | null;
  put_right: string | null;
  put_right_on: string | null;
  result: string;
}

export interface OversightDuty {
  began_on: string;
  ended_on: string | null;
  field: string;
  id: string;
  supervisor_id: string;
  supervisor_path: string;
  unit_id: string;
  unit_path: string;
}

export interface Passkey {
  account_id: string;
  counter: number;
  credential_id: string;
  id: string;
  made_at: Timestamp;
  name: string;
  public_key: string;
  used_at: Timestamp | null;
}

export interface PasswordHistory {
  account_id: string;
  id: string;
  password_hash: string;
}

export interface Person {
  address_sealed: string | null;
  created_at: Timestamp;
  email_sealed: string | null;
  id: string;
  kind: string;
  name: string;
  name_en: string | null;
  number_index: string;
  number_sealed: string;
  representative_id: string | null;
}

export interface PetitionEntry {
  accepted_at: Timestamp | null;
  area: string | null;
  case_id: string;
  category: string | null;
  lead_id: string | null;
  office_id: string;
  office_level: number | null;
  office_path: string;
  organ_id: string | null;
  organ_path: string | null;
  people: number;
  phone_mark: string | null;
  rated_at: Timestamp | null;
  received_at: Timestamp;
  unit_level: number | null;
  way: string;
  who: string | null;
}

export interface PetitionView {
  account_id: string;
  at: Timestamp;
  case_id: string;
  id: Generated<number>;
  name: string;
}

export interface PressConference {
  code: string;
  document_id: string;
  held_on: string;
  organ_id: string;
  organ_path: string;
  publication_id: string;
  questions: number;
  secrecy_review_id: string;
  since: Timestamp;
  title: string;
  title_en: string | null;
  until: Timestamp | null;
}

export interface ProjectLive {
  amount: number;
  code: string;
  document_id: string;
  kind: string;
  organ_id: string;
  organ_path: string;
  place: string;
  publication_id: string;
  secrecy_review_id: string;
  since: Timestamp;
  title: string;
  title_en: string | null;
  trade: string;
  until: Timestamp | null;
}

export interface ProjectStatus {
  at: Timestamp;
  by_id: string | null;
  by_name: string;
  document_id: string;
  id: string;
  status: string;
}

export interface PublicityCampaign {
  about: string;
  cancel_reason: string | null;
  cancelled_at: Timestamp | null;
  entered_at: Timestamp;
  entered_by_name: string;
  first_on: string;
  id: string;
  last_on: string;
  organ_id: string;
  organ_path: string;
  place: string;
  sort: string;
  title: string;
  title_en: string | null;
}

export interface PublicityReach {
  campaign_id: string;
  count: number;
  entered_at: Timestamp;
  entered_by_name: string;
  id: string;
  measure: string;
  source: string;
}

export interface Rating {
  at: Timestamp;
  case_id: string;
  channel: string;
  device: string | null;
  dimensions: Generated<Json>;
  excluded_at: Timestamp | null;
  excluded_reason: string | null;
  level: number;
  organ_id: string;
  organ_path: string;
  state: Generated<string>;
  subject_code: string | null;
  text: string | null;
}

export interface ReadingPoint {
  address: string;
  closed_on: string | null;
  code: string;
  hours: string;
  id: string;
  kind: string;
  name: string;
  name_en: string | null;
  opened_on: string;
  organ_id: string;
  organ_path: string;
}

export interface ReadingVisit {
  day: string;
  point_id: string;
  visits: number;
  way: string;
}

export interface RecoveryCode {
  account_id: string;
  code_hash: string;
  used_at: Timestamp | null;
}

export interface Region {
  code: string;
  kind: string | null;
  level: number;
  name: string;
  parent_code: string | null;
}

export interface Remedy {
  case_id: string;
  concluded_at: Timestamp | null;
  concluded_on: string | null;
  matter: string;
  organ_id: string;
  organ_path: string;
  previous_id: string | null;
  received_on: string;
  recorded_at: Timestamp;
  result: string | null;
  route: string;
  void_at: Timestamp | null;
}

export interface ReportIssue {
  as_of: Timestamp;
  case_id: string;
  digest: string;
  figures: string;
  from_day: string;
  kind: string;
  number: string | null;
  organ_id: string;
  published_at: Timestamp | null;
  ranking_id: string | null;
  signed_at: Timestamp | null;
  territory_id: string;
  to_day: string;
}

export interface ReportTalk {
  called_at: Timestamp;
  case_id: string;
  circular_id: string;
  organ_id: string;
}

export interface RequestView {
  account_id: string;
  at: Timestamp;
  case_id: string;
  name: string;
}

export interface ReviewFile {
  case_id: string;
  fatal: string | null;
  marks: Json | null;
  note: string | null;
  organ_id: string;
  organ_path: string;
  place: number;
  reviewed_at: Timestamp | null;
  reviewed_by: string | null;
  round_id: string;
  score: number | null;
}

export interface ReviewRound {
  closed_at: Timestamp | null;
  drawn_at: Timestamp;
  drawn_by: string;
  from_day: string;
  id: string;
  kind: string;
  organ_id: string;
  organ_path: string;
  per_organ: number;
  seed: string;
  seed_day: string | null;
  sheet: Json;
  title: string;
  to_day: string;
}

export interface RoleGrant {
  account_id: string;
  ended_at: Timestamp | null;
  ended_by: string | null;
  granted_at: Timestamp;
  granted_by: string | null;
  id: string;
  organ_id: string;
  reason: string;
  role: string;
}

export interface RoomAttendee {
  account_id: string;
  booking_id: string;
}

export interface RoomBooking {
  booked_at: Timestamp;
  booked_by: string;
  cancelled_at: Timestamp | null;
  case_id: string | null;
  ends_at: Timestamp;
  guests: Json;
  id: string;
  purpose: string;
  room: number;
  starts_at: Timestamp;
}

export interface ScanFile {
  body: string;
  file_id: string;
  read_at: Timestamp;
  whole: boolean;
}

export interface ScanHit {
  decided_at: Timestamp | null;
  decided_by_name: string | null;
  document_id: string;
  excerpt: string;
  organ_path: string;
  place: string;
  reason: string | null;
  round_id: string;
  rule: string;
  state: Generated<string>;
  title: string;
  version_id: string;
}

export interface ScanRefusal {
  account_id: string | null;
  account_name: string;
  at: Timestamp;
  entrance: string;
  id: string;
  organ_path: string | null;
  rule: string;
  subject: string | null;
}

export interface ScanRound {
  done_at: Timestamp | null;
  found: Generated<number>;
  id: string;
  looked: Generated<number>;
  started_at: Timestamp;
}

export interface ScanWord {
  added_at: Timestamp;
  added_by: string;
  added_by_name: string;
  advice: string | null;
  confirmed_at: Timestamp | null;
  confirmed_by: string | null;
  confirmed_by_name: string | null;
  ended_at: Timestamp | null;
  ended_by_name: string | null;
  id: string;
  level: string;
  word: string;
}

export interface SchemaMigration {
  applied_at: Generated<Timestamp>;
  checksum: string;
  name: string;
}

export interface ScoreAppeal {
  case_id: string;
  indicator: string;
  key: string;
  round_id: string;
}

export interface ScoreEntry {
  appeal_id: string | null;
  day: string;
  decided_at: Timestamp | null;
  decided_by: string | null;
  entered_at: Timestamp;
  entered_by: string;
  file_id: string | null;
  file_name: string | null;
  hundredths: number;
  id: string;
  indicator: string;
  key: string;
  kind: string;
  organ_id: string;
  reason: string;
  scheme_code: string;
  state: Generated<string>;
}

export interface ScoreRound {
  announced_at: Timestamp | null;
  announced_by: string | null;
  appeals_until: Timestamp | null;
  digest: string | null;
  from_day: string;
  id: string;
  opened_at: Timestamp;
  organ_id: string | null;
  period: string;
  published_at: Timestamp | null;
  published_by: string | null;
  scheme_code: string;
  scheme_id: string;
  to_day: string;
}

export interface ScoreScheme {
  body: Json;
  code: string;
  id: string;
  periods: string[];
  valid_from: Timestamp;
  valid_to: Timestamp | null;
  version: number;
}

export interface ScoreSheet {
  body: string;
  code: string;
  digest: string;
  key: string;
  name: string;
  name_en: string | null;
  organ_id: string;
  peers: string;
  rank: number | null;
  round_id: string;
}

export interface SealCount {
  last: number;
  organ_id: string;
  year: number;
}

export interface SealUse {
  case_id: string;
  copies: number;
  no: number;
  organ_id: string;
  organ_path: string;
  seal: string;
  stamped_at: Timestamp;
  stamped_by: string;
  year: number;
}

export interface SearchEntry {
  body: string;
  body_en: string | null;
  facets: Json;
  folded_body: string;
  folded_title: string;
  grams: string;
  path: string | null;
  published_at: Timestamp;
  ref: string;
  sampled: Generated<boolean>;
  source: string;
  title: string;
  title_en: string | null;
  url: string;
  weight: number;
}

export interface SearchSynonym {
  other: string;
  word: string;
}

export interface Session {
  account_id: string;
  address: string;
  confirmed: boolean;
  created_at: Timestamp;
  expires_at: Timestamp;
  id: string;
  seen_at: Timestamp;
  token_hash: string;
}

export interface ShownOfficer {
  account_id: string;
  at_window: string | null;
  duty: string;
  duty_en: string | null;
  organ_id: string;
  organ_path: string;
  photo_id: string | null;
  shown_at: Timestamp;
}

export interface SignInAttempt {
  account_id: string | null;
  address: string;
  at: Timestamp;
  id: string;
  outcome: string;
}

export interface SignOnArtifact {
  consumed_at: Timestamp | null;
  expires_at: Timestamp;
  grant_hash: string | null;
  id_hash: string;
  model: string;
  payload_sealed: string;
  session_id: string | null;
  uid_hash: string | null;
}

export interface SignOnKey {
  id: string;
  jwk_sealed: string;
  made_at: Timestamp;
}

export interface SignOnVisit {
  account_id: string;
  began_at: Timestamp;
  id: string;
  session_id: string | null;
  sid: string;
  system_id: string;
  told_at: Timestamp | null;
  tries: Generated<number>;
}

export interface SimulatedMessage {
  address: string;
  body: string;
  channel: string;
  notice_id: string;
  sent_at: Timestamp;
  subject: string;
}

export interface Site {
  case_id: string | null;
  closed_at: Timestamp | null;
  closing_on: string | null;
  code: string;
  home: Json;
  host: string | null;
  id: string;
  imprint: Json;
  kind: string;
  lang: string;
  moved_to: string | null;
  name: string;
  name_en: string | null;
  opened_at: Timestamp;
  organ_id: string;
  organ_path: string;
  parent_id: string | null;
  reviews: Generated<number>;
  site_code: string | null;
  state: string;
  template: string;
  theme: string;
  variant_of: string | null;
}

export interface SiteColumn {
  closed_at: Timestamp | null;
  depth: number;
  description: string;
  group: string | null;
  id: string;
  keywords: string;
  last_published_at: Timestamp | null;
  name: string;
  name_en: string | null;
  organ_id: string | null;
  parent_id: string | null;
  position: number;
  site_id: string;
  slug: string;
  type: string;
  update_days: number;
  update_kind: string;
  veto: string | null;
}

export interface SiteDuty {
  account_id: string;
  column_id: string | null;
  duty: string;
  given_at: Timestamp;
  given_by: string;
  site_id: string;
}

export interface SiteFinding {
  case_id: string | null;
  check_name: string;
  ended_at: Timestamp | null;
  first_seen: Timestamp;
  href: string | null;
  id: string;
  last_seen: Timestamp;
  name: string;
  name_en: string | null;
  site_id: string;
  subject: string;
}

export interface SiteReach {
  asked: number;
  day: string;
  failed: number;
  site_id: string;
}

export interface SiteScore {
  day: string;
  lost: Json;
  score: number;
  site_id: string;
  vetoes: string[];
}

export interface SiteWorkEntry {
  at: Timestamp;
  entered_by: string;
  entered_by_name: string;
  id: string;
  note: string;
  row_key: string;
  site_id: string;
  value: number;
  year: number;
}

export interface SiteWorkTable {
  at: Timestamp;
  digest: string;
  figures: Json;
  published_by: string;
  published_by_name: string;
  site_id: string;
  texts: Json;
  year: number;
}

export interface SmsDelivery {
  carrier: string;
  carrier_ref: string;
  id: string;
  mass: string | null;
  parts: number;
  reason: string | null;
  sender_path: string;
  state: Generated<string>;
  taken_at: Timestamp;
  told_at: Timestamp | null;
}

export interface SmsMass {
  case_id: string;
  left_out: number | null;
  numbers_sealed: string | null;
  sent: number | null;
}

export interface SmsOptOut {
  at: Timestamp;
  phone_hash: string;
  phone_sealed: string;
  said: string;
}

export interface SmsProvider {
  name: string;
  reason: string | null;
  since: Timestamp;
  works: boolean;
}

export interface SmsTally {
  delivered: Generated<number>;
  failed: Generated<number>;
  month: string;
  parts: number;
  sender_path: string;
  taken: number;
  template: string;
}

export interface SmsTemplate {
  approved_at: Timestamp | null;
  approved_by: string | null;
  author: string;
  created_at: Timestamp;
  id: string;
  name: string;
  organ_id: string;
  organ_path: string;
  retired_at: Timestamp | null;
  text: string;
}

export interface SmsUnit {
  changed_at: Timestamp;
  monthly: number | null;
  organ_id: string;
  organ_path: string;
  signature: string | null;
}

export interface SmsUsed {
  month: string;
  organ_id: string;
  used: number;
}

export interface Spokesperson {
  id: string;
  name: string;
  name_en: string | null;
  organ_id: string;
  organ_path: string;
  phone: string;
  post: string;
  post_en: string | null;
  since: string;
  until: string | null;
}

export interface StoredFile {
  created_at: Generated<Timestamp>;
  id: string;
  sent_at: Generated<Timestamp>;
  size: number;
  type: string;
}

export interface SupervisionCounting {
  counted_at: Timestamp;
  from_day: string;
  next_whole_at: Timestamp;
  single: Generated<boolean>;
}

export interface SupervisionCoverage {
  gaps: Json;
  looked_at: Timestamp;
  single: Generated<boolean>;
}

export interface SupervisionDay {
  accepted: number;
  closed: number;
  day: string;
  days_used: number;
  decided: number;
  hint: number;
  on_time: number;
  organ_path: string;
  received: number;
  red: number;
  warning: number;
  yellow: number;
}

export interface SupervisionDraft {
  approved_at: Timestamp | null;
  approved_by: string | null;
  basis: string;
  begun_at: Timestamp;
  begun_by: string;
  id: string;
  name: string;
  name_en: string;
  revision: number;
  rules: Json;
  set_id: string | null;
  settings: Json;
  starts_on: string | null;
  state: string;
  writers: string[];
}

export interface SupervisionEvent {
  at: Timestamp;
  case_id: string;
  event: string;
  id: string;
  organ_id: string;
  organ_path: string;
}

export interface SupervisionLate {
  case_id: string;
  counted_on: string;
  kind: string;
  noted_at: Timestamp;
  officer_id: string | null;
  organ_path: string;
  post: string | null;
  subject_code: string | null;
}

export interface SupervisionResult {
  again: number;
  case_id: string;
  counted_on: string;
  days_promised: number | null;
  days_used: number;
  decided: boolean;
  ended_at: Timestamp;
  kind: string;
  officer_id: string | null;
  on_time: boolean;
  organ_id: string;
  organ_path: string;
  post: string | null;
  recorded_at: Timestamp;
  subject_code: string | null;
}

export interface SupervisionResultPast {
  again: number;
  case_id: string;
  counted_on: string;
  days_promised: number | null;
  days_used: number;
  ended_at: Timestamp;
  kind: string;
  officer_id: string | null;
  on_time: boolean;
  organ_path: string;
  post: string | null;
  recorded_at: Timestamp;
  replaced_at: Timestamp;
  subject_code: string | null;
}

export interface SupervisionRule {
  base_limits: string[];
  basis: string;
  basis_en: string;
  code: string;
  comparison: string;
  confirm: boolean;
  diff: number;
  element: string;
  element_en: string;
  event: string | null;
  id: string;
  in_force_from: string | null;
  in_force_until: string | null;
  kinds: string[];
  level: string;
  local: boolean;
  message: string;
  message_en: string;
  method: string | null;
  points: number;
  receivers: string[];
  set_id: string;
}

export interface SupervisionRuleSet {
  basis: string;
  id: string;
  name: string;
  name_en: string;
  settings: Json;
  valid_from: Timestamp;
  valid_to: Timestamp | null;
  version: number;
}

export interface SupervisionSignal {
  case_id: string;
  counted_at: Timestamp | null;
  declined: Json | null;
  due_at: Timestamp | null;
  element: string;
  fired_at: Timestamp;
  id: string;
  kind: string;
  level: string;
  limit_id: string | null;
  message: string;
  message_en: string;
  number: string;
  officer_id: string | null;
  organ_id: string;
  organ_path: string;
  passed_at: Timestamp;
  post: string | null;
  rule_id: string | null;
  snapshot: Json;
  state: string;
  subject_code: string | null;
}

export interface SupervisionStanding {
  day: string;
  due_today: number;
  open: number;
  organ_path: string;
  overdue: number;
  paused: number;
  step_overdue: number;
}

export interface SupervisionWatch {
  case_id: string;
  fire_at: Timestamp;
  fired_at: Timestamp | null;
  limit_id: string;
  rule_id: string;
  void_at: Timestamp | null;
}

export interface SurveyAnswer {
  answers: Json;
  id: string;
  survey_id: string;
}

export interface SurveyTally {
  choice: number;
  question: number;
  survey_id: string;
  votes: number;
}

export interface SystemConfirmation {
  confirmed_at: Timestamp;
  confirmed_by: string;
  control: string;
  evidence: string;
  id: string;
  met: boolean;
  valid_until: string;
}

export interface UplinkBatch {
  acknowledged_at: Timestamp | null;
  made_at: Timestamp;
  messages: number;
  sequence: number;
  signature: string;
  statement: string;
}

export interface UplinkLink {
  failures: Generated<number>;
  fault: string | null;
  id: Generated<boolean>;
  last_sequence: Generated<number>;
  read_to: Generated<string>;
  refused_at: Timestamp | null;
  try_at: Timestamp | null;
  watched_to: Timestamp | null;
}

export interface UplinkOrderIn {
  case_id: string | null;
  number: string;
  received_at: Timestamp;
  refusal: string | null;
  title: string;
}

export interface UplinkOrderOut {
  about: string | null;
  city: string;
  days: number;
  id: string;
  made_at: Timestamp;
  made_by: string;
  number: string;
  organ: string;
  own_number: string | null;
  refusal: string | null;
  running: number;
  sender: string;
  state: Generated<string>;
  state_name: string | null;
  task: string;
  times: Generated<Json>;
  title: string;
  year: number;
}

export interface UplinkReceipt {
  city: string;
  digest: string;
  messages: number;
  received_at: Timestamp;
  sequence: number;
}

export interface UplinkSender {
  city: string;
  heard_at: Timestamp | null;
  last_sequence: Generated<number>;
  name: string;
  refusal: string | null;
  refused_at: Timestamp | null;
}

export interface UplinkStanding {
  about: string | null;
  city: string;
  closed_at: Timestamp | null;
  heard_at: Timestamp;
  id: string;
  item_code: string | null;
  item_name: string | null;
  kind: string;
  kind_name: string;
  lamp: string | null;
  late_at: Timestamp | null;
  number: string;
  organ_code: string | null;
  organ_name: string | null;
  outcome: string | null;
  phase: string;
  received_at: Timestamp;
  state: string;
  state_name: string;
  times: Json;
  type: string;
}

export interface UplinkTold {
  digest: string;
  subject: string;
  told_at: Timestamp;
}

export interface UsefulPlace {
  about: string;
  about_en: string | null;
  address: string;
  changed_at: Timestamp;
  county_id: string;
  hours: string | null;
  id: string;
  latitude: number;
  longitude: number;
  name: string;
  name_en: string | null;
  organ_id: string;
  organ_path: string;
  phone: string | null;
  price: string | null;
  removed_at: Timestamp | null;
  sort: string;
}

export interface Vehicle {
  driver: string;
  id: string;
  mileage: number;
  model: string;
  number: Generated<number>;
  organ_id: string;
  organ_path: string;
  plate: string;
  seats: number;
}

export interface VehicleTrip {
  back_at: Timestamp | null;
  case_id: string;
  driver: string;
  ends_at: Timestamp;
  mileage: number | null;
  starts_at: Timestamp;
  vehicle: number;
}

export interface VisitDay {
  day: string;
  kind: string;
  ref: string;
  site: string;
  total: number;
  visitors: number;
}

export interface VisitSalt {
  day: string;
  salt: Buffer;
}

export interface VisitSeen {
  day: string;
  kind: string;
  ref: string;
  visitor: Buffer;
}

export interface YearlyEntry {
  at: Timestamp;
  cell: string;
  entered_by: string;
  entered_by_name: string;
  id: string;
  note: string;
  organ_id: string;
  value: number;
  year: number;
}

export interface Database {
  absence: Absence;
  access_token: AccessToken;
  account: Account;
  account_event: AccountEvent;
  accountability_measure: AccountabilityMeasure;
  annual_report: AnnualReport;
  application_bar: ApplicationBar;
  application_draft: ApplicationDraft;
  archive_file: ArchiveFile;
  archive_loan: ArchiveLoan;
  archive_record: ArchiveRecord;
  archive_serial: ArchiveSerial;
  article_file: ArticleFile;
  article_import: ArticleImport;
  article_import_row: ArticleImportRow;
  article_live: ArticleLive;
  article_old_address: ArticleOldAddress;
  article_placement: ArticlePlacement;
  article_push: ArticlePush;
  article_record: ArticleRecord;
  ballot: Ballot;
  briefing_points: BriefingPoints;
  calendar_coverage: CalendarCoverage;
  calendar_day: CalendarDay;
  calendar_notice: CalendarNotice;
  calendar_version: CalendarVersion;
  case_elsewhere: CaseElsewhere;
  case_file: CaseFile;
  case_hold: CaseHold;
  case_limit: CaseLimit;
  case_material: CaseMaterial;
  case_opinion: CaseOpinion;
  case_paper: CasePaper;
  case_paper_counter: CasePaperCounter;
  case_paper_seal: CasePaperSeal;
  case_party: CaseParty;
  case_withheld: CaseWithheld;
  catalogue_due: CatalogueDue;
  channel: Channel;
  channel_post: ChannelPost;
  city_profile: CityProfile;
  clearance: Clearance;
  conduct_result: ConductResult;
  delegation: Delegation;
  demonstration_unit: DemonstrationUnit;
  document: Document;
  document_draft: DocumentDraft;
  document_publication: DocumentPublication;
  document_review: DocumentReview;
  document_version: DocumentVersion;
  duty_call: DutyCall;
  duty_handover: DutyHandover;
  duty_person: DutyPerson;
  duty_plan: DutyPlan;
  duty_shift: DutyShift;
  emergency_event: EmergencyEvent;
  emergency_plan: EmergencyPlan;
  emergency_report: EmergencyReport;
  emergency_resource: EmergencyResource;
  film: Film;
  film_rung: FilmRung;
  follow: Follow;
  gazette_issue: GazetteIssue;
  hall_entry: HallEntry;
  hotline_absence: HotlineAbsence;
  hotline_call: HotlineCall;
  hotline_caller: HotlineCaller;
  hotline_event: HotlineEvent;
  hotline_event_order: HotlineEventOrder;
  hotline_finding: HotlineFinding;
  hotline_line: HotlineLine;
  hotline_live: HotlineLive;
  hotline_missed: HotlineMissed;
  hotline_number: HotlineNumber;
  hotline_sample: HotlineSample;
  hotline_session: HotlineSession;
  hotline_session_item: HotlineSessionItem;
  hotline_shift: HotlineShift;
  hotline_watch: HotlineWatch;
  import_run: ImportRun;
  imported_case: ImportedCase;
  incoming_document: IncomingDocument;
  incoming_reader: IncomingReader;
  incoming_serial: IncomingSerial;
  interview: Interview;
  interview_question: InterviewQuestion;
  item_hall: ItemHall;
  item_import: ItemImport;
  item_live: ItemLive;
  item_package: ItemPackage;
  item_paper: ItemPaper;
  item_theme: ItemTheme;
  item_window: ItemWindow;
  knowledge_live: KnowledgeLive;
  knowledge_review: KnowledgeReview;
  knowledge_salt: KnowledgeSalt;
  knowledge_tally: KnowledgeTally;
  knowledge_vote: KnowledgeVote;
  ledger_act: LedgerAct;
  ledger_day: LedgerDay;
  ledger_leaf: LedgerLeaf;
  letter_answer: LetterAnswer;
  letter_handover: LetterHandover;
  letter_look: LetterLook;
  letter_report: LetterReport;
  mark_sheet: MarkSheet;
  mark_tally: MarkTally;
  matter_subject: MatterSubject;
  meeting: Meeting;
  meeting_item: MeetingItem;
  meeting_paper: MeetingPaper;
  meeting_room: MeetingRoom;
  meeting_seat: MeetingSeat;
  motion_reply: MotionReply;
  motion_signer: MotionSigner;
  notice: Notice;
  notice_choice: NoticeChoice;
  officer_post: OfficerPost;
  official_document: OfficialDocument;
  official_document_mark: OfficialDocumentMark;
  official_document_receipt: OfficialDocumentReceipt;
  official_document_seal: OfficialDocumentSeal;
  official_document_serial: OfficialDocumentSerial;
  official_document_text: OfficialDocumentText;
  open_day: OpenDay;
  open_day_booking: OpenDayBooking;
  openness_appraisal: OpennessAppraisal;
  openness_charge: OpennessCharge;
  organ: Organ;
  organ_code_history: OrganCodeHistory;
  outside_system: OutsideSystem;
  oversight_check: OversightCheck;
  oversight_duty: OversightDuty;
  passkey: Passkey;
  password_history: PasswordHistory;
  person: Person;
  petition_entry: PetitionEntry;
  petition_view: PetitionView;
  press_conference: PressConference;
  project_live: ProjectLive;
  project_status: ProjectStatus;
  publicity_campaign: PublicityCampaign;
  publicity_reach: PublicityReach;
  rating: Rating;
  reading_point: ReadingPoint;
  reading_visit: ReadingVisit;
  recovery_code: RecoveryCode;
  region: Region;
  remedy: Remedy;
  report_issue: ReportIssue;
  report_talk: ReportTalk;
  request_view: RequestView;
  review_file: ReviewFile;
  review_round: ReviewRound;
  role_grant: RoleGrant;
  room_attendee: RoomAttendee;
  room_booking: RoomBooking;
  scan_file: ScanFile;
  scan_hit: ScanHit;
  scan_refusal: ScanRefusal;
  scan_round: ScanRound;
  scan_word: ScanWord;
  schema_migration: SchemaMigration;
  score_appeal: ScoreAppeal;
  score_entry: ScoreEntry;
  score_round: ScoreRound;
  score_scheme: ScoreScheme;
  score_sheet: ScoreSheet;
  seal_count: SealCount;
  seal_use: SealUse;
  search_entry: SearchEntry;
  search_synonym: SearchSynonym;
  session: Session;
  shown_officer: ShownOfficer;
  sign_in_attempt: SignInAttempt;
  sign_on_artifact: SignOnArtifact;
  sign_on_key: SignOnKey;
  sign_on_visit: SignOnVisit;
  simulated_message: SimulatedMessage;
  site: Site;
  site_column: SiteColumn;
  site_duty: SiteDuty;
  site_finding: SiteFinding;
  site_reach: SiteReach;
  site_score: SiteScore;
  site_work_entry: SiteWorkEntry;
  site_work_table: SiteWorkTable;
  sms_delivery: SmsDelivery;
  sms_mass: SmsMass;
  sms_opt_out: SmsOptOut;
  sms_provider: SmsProvider;
  sms_tally: SmsTally;
  sms_template: SmsTemplate;
  sms_unit: SmsUnit;
  sms_used: SmsUsed;
  spokesperson: Spokesperson;
  stored_file: StoredFile;
  supervision_counting: SupervisionCounting;
  supervision_coverage: SupervisionCoverage;
  supervision_day: SupervisionDay;
  supervision_draft: SupervisionDraft;
  supervision_event: SupervisionEvent;
  supervision_late: SupervisionLate;
  supervision_result: SupervisionResult;
  supervision_result_past: SupervisionResultPast;
  supervision_rule: SupervisionRule;
  supervision_rule_set: SupervisionRuleSet;
  supervision_signal: SupervisionSignal;
  supervision_standing: SupervisionStanding;
  supervision_watch: SupervisionWatch;
  survey_answer: SurveyAnswer;
  survey_tally: SurveyTally;
  system_confirmation: SystemConfirmation;
  uplink_batch: UplinkBatch;
  uplink_link: UplinkLink;
  uplink_order_in: UplinkOrderIn;
  uplink_order_out: UplinkOrderOut;
  uplink_receipt: UplinkReceipt;
  uplink_sender: UplinkSender;
  uplink_standing: UplinkStanding;
  uplink_told: UplinkTold;
  useful_place: UsefulPlace;
  vehicle: Vehicle;
  vehicle_trip: VehicleTrip;
  visit_day: VisitDay;
  visit_salt: VisitSalt;
  visit_seen: VisitSeen;
  yearly_entry: YearlyEntry;
}

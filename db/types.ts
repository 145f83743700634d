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

export interface Account {
  created_at: Timestamp;
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

export interface AccountEvent {
  account_id: string;
  actor_id: string | null;
  at: Timestamp;
  detail: Generated<Json>;
  id: string;
  reason: string | null;
  what: string;
}

export interface CaseFile {
  accepted_at: Timestamp | null;
  account_id: string | null;
  applicant_name: string;
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
  subject_code: string | null;
  subject_id: string | null;
  suspended_since: Timestamp | null;
  title: string;
  title_en: string | null;
  urgent: Generated<boolean>;
}

export interface CaseHold {
  case_id: string;
  due_at: Timestamp | null;
  officer_id: string | null;
  organ_id: string;
  organ_path: string;
  post: string;
  role: string;
  since: Timestamp;
  suspended: Generated<boolean>;
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
  seq: number;
  template: string;
}

export interface CasePaperCounter {
  last: number;
  organ_id: string;
  template: string;
  year: number;
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
  name: string;
  phone_sealed: string | null;
  role: string;
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
  hash: string;
  id: string;
  organ_id: string | null;
  organ_name: string | null;
  prev_hash: string;
  seq: number;
}

export interface OfficerPost {
  account_id: string;
  deputy_id: string | null;
  id: string;
  organ_id: string;
  post: string;
  title: string | null;
  valid_from: string | null;
  valid_to: string | null;
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

export interface SchemaMigration {
  applied_at: Generated<Timestamp>;
  checksum: string;
  name: string;
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

export interface SignInAttempt {
  account_id: string | null;
  address: string;
  at: Timestamp;
  id: string;
  outcome: string;
}

export interface Database {
  absence: Absence;
  account: Account;
  account_event: AccountEvent;
  case_file: CaseFile;
  case_hold: CaseHold;
  case_limit: CaseLimit;
  case_material: CaseMaterial;
  case_opinion: CaseOpinion;
  case_paper: CasePaper;
  case_paper_counter: CasePaperCounter;
  case_party: CaseParty;
  delegation: Delegation;
  ledger_act: LedgerAct;
  officer_post: OfficerPost;
  organ: Organ;
  organ_code_history: OrganCodeHistory;
  password_history: PasswordHistory;
  person: Person;
  recovery_code: RecoveryCode;
  region: Region;
  role_grant: RoleGrant;
  schema_migration: SchemaMigration;
  session: Session;
  sign_in_attempt: SignInAttempt;
}

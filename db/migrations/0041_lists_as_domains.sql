-- Fixed lists of the tables that every application writes to become domains: the check of a domain is kept ready by
-- the session, that of a table is read from its text and planned anew by each statement that inserts.

create domain case_phase as text check (value in ('open', 'waiting', 'closed'));
create domain hold_role as text check (value in ('lead', 'assist'));
create domain limit_unit as text check (value in ('wd', 'd', 'mo', 'h', 'min'));
create domain limit_state as text check (value in ('running', 'suspended', 'met', 'missed', 'void'));
create domain party_role as text check (value in ('applicant', 'agent'));
create domain person_kind as text check (value in ('natural', 'legal'));
create domain lang_code as text check (value in ('zh', 'zh-Hant', 'en'));
create domain material_state as text
  check (value in ('given', 'accepted', 'defective', 'promised', 'fetched', 'missing'));
create domain notice_channel as text check (value in ('inbox', 'sms', 'mail'));

alter table case_file
  drop constraint case_file_phase_check,
  alter column phase type case_phase;
alter table case_hold
  drop constraint case_hold_role_check,
  alter column role type hold_role;
alter table case_limit
  drop constraint case_limit_unit_check,
  drop constraint case_limit_state_check,
  alter column unit type limit_unit,
  alter column state type limit_state;
alter table case_party
  drop constraint case_party_role_check,
  drop constraint case_party_kind_check,
  drop constraint case_party_lang_check,
  alter column role type party_role,
  alter column kind type person_kind,
  alter column lang type lang_code;
alter table case_material
  drop constraint case_material_state_check,
  alter column state type material_state;
alter table notice
  drop constraint notice_channel_check,
  drop constraint notice_lang_check,
  alter column channel type notice_channel,
  alter column lang type lang_code;

-- Only acts that a client named can be sent twice under one name.
alter table ledger_act drop constraint ledger_act_chain_id_client_id_key;
create unique index ledger_act_client on ledger_act (chain_id, client_id) where client_id is not null;

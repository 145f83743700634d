-- The post a case lay with when it ended or turned late, so that an organ's posts can be scored like its officers.
alter table supervision_result add column post text;
alter table supervision_result_past add column post text;
alter table supervision_late add column post text;

-- The days of the shipped calendar name the notice they rest on, as it is called, and its number where that is known.
create function notice_of_holidays(year integer) returns text language sql immutable as $$
  select '国务院办公厅关于' || year || '年部分节假日安排的通知' || case year
    when 2006 then '（国办发明电〔2005〕35号）' when 2007 then '（国办发明电〔2006〕49号）'
    when 2010 then '（国办发明电〔2009〕27号）' when 2018 then '（国办发明电〔2017〕12号）'
    when 2025 then '（国办发明电〔2024〕12号）' else '' end
$$;
update calendar_day set source = notice_of_holidays(notice_year)
  where region = 'CN' and notice_year between 2004 and 2026
    and source ~ '^(国务院办公厅当年放假安排（.*）|2009年国庆节、中秋节放假安排（京政办）|国办发明电〔(2009〕27|2017〕12|2024〕12)号)$';
update calendar_coverage set source = notice_of_holidays(year)
  where region = 'CN' and year between 2004 and 2026
    and source ~ '(^|、)(国务院办公厅当年放假安排（.*）|2009年国庆节、中秋节放假安排（京政办）|国办发明电〔(2009〕27|2017〕12|2024〕12)号)$';
drop function notice_of_holidays;

-- A case is written many times while it is open: with room on its page a change that no index reads touches that page
-- alone, instead of one page of every index, however many cases there are.
alter table case_file set (fillfactor = 85);

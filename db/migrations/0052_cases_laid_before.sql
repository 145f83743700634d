-- A matter may be laid before somebody who decides on one point of it, while the lead keeps the case: 'approve'.
alter domain hold_role drop constraint hold_role_check;
alter domain hold_role add constraint hold_role_check check (value in ('lead', 'assist', 'approve'));

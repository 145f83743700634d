-- Orders and proposals entered before inspection offices issued them: the supervisors issue and approve those.
UPDATE case_file
SET data = data || jsonb_build_object('post', 'supervisor', 'approver', data -> 'supervisor', 'others', '[]'::jsonb)
WHERE kind IN ('order', 'proposal') AND NOT data ? 'post';

-- Cases of accountability: whether a supervision commission decides, whose decisions have remedies of their own.
UPDATE case_file f
SET data = f.data || jsonb_build_object(
  'commission', EXISTS (SELECT FROM organ o WHERE o.id = (f.data -> 'supervisor' ->> 'id')::uuid AND o.line = 'supervision')
)
WHERE f.kind = 'accountability' AND NOT f.data ? 'commission';

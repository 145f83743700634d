-- Undoes a transaction that rests on something that no longer holds; the program begins it anew (inTransaction).
CREATE FUNCTION start_again(reason text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '%', reason USING ERRCODE = 'serialization_failure';
END $$;

-- A lock-out stills the tokens of the account: no process takes them for its owner meanwhile.
CREATE TRIGGER account_locked_actors AFTER UPDATE OF locked_until ON account
  FOR EACH ROW WHEN (OLD.locked_until IS DISTINCT FROM NEW.locked_until) EXECUTE FUNCTION tell_actors_changed('id');

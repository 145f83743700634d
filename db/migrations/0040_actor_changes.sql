-- The database tells of every change to what a signed-in person is made of: no process takes them for what they were.

-- Told is the account, when the change is one account's alone and the trigger names its column; else nothing: everybody.
CREATE FUNCTION tell_actors_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('actors_changed', coalesce(to_jsonb(OLD) ->> TG_ARGV[0], ''));
  RETURN NULL;
END $$;

CREATE TRIGGER session_actors AFTER DELETE OR UPDATE OF confirmed, account_id, expires_at ON session
  FOR EACH ROW EXECUTE FUNCTION tell_actors_changed('account_id');
CREATE TRIGGER access_token_actors AFTER DELETE OR UPDATE OF revoked_at, scope, expires_at ON access_token
  FOR EACH ROW EXECUTE FUNCTION tell_actors_changed('account_id');
CREATE TRIGGER account_actors
  AFTER DELETE OR UPDATE OF state, kind, login, name, must_change_password, password_set_at, totp_sealed ON account
  FOR EACH ROW EXECUTE FUNCTION tell_actors_changed('id');

-- Rights are lent to deputies and delegates: whom a change reaches is not worth finding out.
CREATE TRIGGER officer_post_actors AFTER INSERT OR DELETE OR UPDATE ON officer_post
  FOR EACH STATEMENT EXECUTE FUNCTION tell_actors_changed();
CREATE TRIGGER role_grant_actors AFTER INSERT OR DELETE OR UPDATE ON role_grant
  FOR EACH STATEMENT EXECUTE FUNCTION tell_actors_changed();
CREATE TRIGGER absence_actors AFTER INSERT OR DELETE OR UPDATE ON absence
  FOR EACH STATEMENT EXECUTE FUNCTION tell_actors_changed();
CREATE TRIGGER delegation_actors AFTER INSERT OR DELETE OR UPDATE ON delegation
  FOR EACH STATEMENT EXECUTE FUNCTION tell_actors_changed();
CREATE TRIGGER organ_actors AFTER DELETE OR UPDATE OF path, name ON organ
  FOR EACH STATEMENT EXECUTE FUNCTION tell_actors_changed();

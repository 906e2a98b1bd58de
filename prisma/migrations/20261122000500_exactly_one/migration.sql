-- A change that must find the one row it means: an invitation used once, a contact withdrawn once. Where somebody else was first,
-- the whole turn is refused and thought again from what is then true.
create function waymark.exactly_one(changed bigint) returns void
language plpgsql as $$
begin
  if changed <> 1 then
    raise exception 'nothing to change any more' using errcode = 'WM001';
  end if;
end $$;

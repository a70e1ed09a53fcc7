-- A case and the ones merged into it, however many times over: what was said and shown on them is read together.
create function case_family(shop uuid, kase uuid) returns setof uuid language sql stable as $$
  with recursive family(id) as (
    select kase
    union
    select k.id from cases k join family f on k.merged_into = f.id where k.shop_id = shop)
  select id from family
$$;

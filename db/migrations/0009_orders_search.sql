-- LIKE is not leakproof, so under row-level security it never uses an index: what is searched by its beginning
-- is asked with ^@, which is and does. Names are searched anywhere in them: this index is read in the order of the
-- list until a page is full.
drop index orders_by_name;
create index orders_by_name on orders (shop_id, placed_at desc, id desc) include (name_key);
create index orders_by_external_id on orders (shop_id, external_id);

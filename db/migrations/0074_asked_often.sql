-- The currencies of a shop's orders, one look for each.
create index orders_by_currency on orders (shop_id, currency);

-- A present of money that did not leave is owed by nobody: it stays with those who need help until it is made again or given up.
alter table refund_attempts add column given_up_at timestamptz check (given_up_at is null or state = 'failed');
alter table refund_attempts no force row level security;
update refund_attempts a set given_up_at = later.at
  from refund_attempts later
  where a.purpose = 'goodwill' and a.state = 'failed' and later.shop_id = a.shop_id and later.case_id = a.case_id
    and later.purpose = 'goodwill' and (later.at, later.id) > (a.at, a.id);
alter table refund_attempts force row level security;
create index goodwill_that_failed on refund_attempts (shop_id, case_id)
  where purpose = 'goodwill' and key is not null and state = 'failed' and failure <> 'called-off' and given_up_at is null;

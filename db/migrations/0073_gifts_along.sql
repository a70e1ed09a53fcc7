-- A small gift that was granted goes with the next order of the same buyer, when its case sends nothing else.
create table order_gifts (
  shop_id     uuid not null,
  id          uuid not null,          -- of the remedy it is: one row a gift, so it is in one parcel and in no second
  case_id     uuid not null,
  customer_id uuid not null,
  name        text,                   -- what to put in
  quantity    integer not null check (quantity > 0),
  state       text not null check (state in ('waiting', 'riding', 'sent', 'delivered')),
  order_id    uuid,                   -- in whose parcel; null while it waits, and when it was sent by itself
  since       timestamptz not null,   -- orders placed from then on are the next one
  sent_at     timestamptz,
  primary key (shop_id, id),
  foreign key (shop_id, id) references remedy_deliveries,
  foreign key (shop_id, case_id) references cases,
  foreign key (shop_id, customer_id) references customers,
  foreign key (shop_id, order_id) references orders,
  check (state <> 'waiting' or order_id is null),
  check (state <> 'riding' or order_id is not null),
  check ((state in ('sent', 'delivered')) = (sent_at is not null))
);
create index gifts_waiting on order_gifts (shop_id, customer_id) where state = 'waiting';
create index gifts_of_order on order_gifts (shop_id, order_id) where order_id is not null;
create index gifts_of_case on order_gifts (shop_id, case_id);
select protect('order_gifts', 'select, insert, update, delete');

-- What has left is given: it goes back to no list and into no other parcel.
create function gifts_leave_once() returns trigger language plpgsql as $$
begin
  if old.state in ('sent', 'delivered') and (tg_op = 'DELETE' or new.state in ('waiting', 'riding') or new.order_id is distinct from old.order_id
    or (old.state = 'delivered' and new.state <> 'delivered')) then
    raise exception 'a gift is given once' using errcode = 'restrict_violation';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger gifts_leave_once before update or delete on order_gifts for each row execute function gifts_leave_once();

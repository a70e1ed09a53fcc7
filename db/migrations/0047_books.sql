-- What the books still need: corrections of invoices, and the register of returns.

-- The sale's document, as the shop's invoicing knows it: {number, ksefId, issuedOn}.
alter table orders add column invoice jsonb;

-- A refund that changes what was sold needs its correction invoice (VAT Act art. 106j); an exchange also a new sale.
create table corrections (
  shop_id     uuid not null references shops,
  id          uuid not null,
  case_id     uuid not null,
  refund_id   uuid,                 -- the attempt that moved the money; null for an exchange
  delivery_id uuid,                 -- the exchanged thing that went out
  kind        text not null check (kind in ('refund', 'exchange')),
  state       text not null check (state in ('open', 'done', 'not_needed')),
  currency    text not null,
  total       bigint not null,      -- gross, of the lines; positive
  lines       jsonb not null,       -- accounting/correction-lines.ts
  invoice     text,                 -- the number of what is corrected
  money_on    date not null,
  number      text,                 -- the correction's own
  ksef_id     text check (ksef_id ~ '^[0-9]{10}-[0-9]{8}-([0-9A-F]{12}|[0-9A-F]{6}-[0-9A-F]{6})-[0-9A-F]{2}$'),
  issued_on   date,
  new_sale    text,                 -- an exchange: the document of the new sale
  remark      text,
  done_by     text,
  done_at     timestamptz,
  at          timestamptz not null,
  primary key (shop_id, id),
  foreign key (shop_id, case_id) references cases,
  foreign key (shop_id, refund_id) references refund_attempts,
  foreign key (shop_id, delivery_id) references remedy_deliveries,
  check ((kind = 'refund') = (refund_id is not null)),
  check (state <> 'done' or number is not null),
  check (state <> 'not_needed' or remark is not null)
);
create unique index one_correction_a_refund on corrections (shop_id, refund_id) where refund_id is not null;
create unique index one_correction_an_exchange on corrections (shop_id, delivery_id) where delivery_id is not null;
create index corrections_by_state on corrections (shop_id, state, money_on, id);
select protect('corrections', 'select, insert, update');

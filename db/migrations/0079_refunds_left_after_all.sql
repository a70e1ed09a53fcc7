-- A refund that counted as failed, and left after all: what left stands beside it, once.
alter table refund_attempts
  add column instead_of uuid,
  add foreign key (shop_id, instead_of) references refund_attempts;
create unique index left_after_all_once on refund_attempts (shop_id, instead_of) where instead_of is not null;

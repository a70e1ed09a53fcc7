-- A refund as a voucher, on the buyer's express choice, and the list of all vouchers of a shop.

-- That a buyer chose a voucher instead of money (UPK 32(4)): the words they said yes to, and when. Taken back, it stays on record.
create table voucher_choices (
  shop_id       uuid not null,
  id            uuid not null,
  case_id       uuid not null,
  words         text not null,               -- as they stood beside the button
  locale        text not null,
  months        integer not null check (months > 0), -- how long it will be valid, as they were told
  chosen_at     timestamptz not null,
  taken_back_at timestamptz,
  primary key (shop_id, id),
  foreign key (shop_id, case_id) references cases
);
create unique index one_choice_stands on voucher_choices (shop_id, case_id) where taken_back_at is null;
create index voucher_choices_of_case on voucher_choices (shop_id, case_id);
select protect('voucher_choices', 'select, insert, update');

-- A voucher comes from a remedy that was granted, or from a refund that is paid with it: never two from one.
alter table vouchers
  alter column remedy_id drop not null,
  add column attempt_id uuid,
  add foreign key (shop_id, attempt_id) references refund_attempts,
  add check ((remedy_id is null) <> (attempt_id is null));
create unique index one_voucher_of_a_refund on vouchers (shop_id, attempt_id) where attempt_id is not null;
create index vouchers_by_end on vouchers (shop_id, code_end);
-- What the shop still owes in vouchers.
create index vouchers_open on vouchers (shop_id, expires_at) include (currency, left_value) where state = 'active';

-- A voucher that paid a refund can be made void: then that money is owed again, as when a transfer comes back.
create or replace function attempts_move_forward() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if new.key is not null and new.state <> 'planned' then
      raise exception 'an attempt begins as planned' using errcode = 'check_violation';
    end if;
    return new;
  end if;
  -- What was asked for never changes: a retry must be the same request.
  if (new.case_id, new.purpose, new.amount, new.currency, new.method, new.key, new.connection_id, new.payment_ref)
    is distinct from (old.case_id, old.purpose, old.amount, old.currency, old.method, old.key, old.connection_id, old.payment_ref) then
    raise exception 'an attempt is not edited' using errcode = 'restrict_violation';
  end if;
  if new.state = old.state then return new; end if;
  if not (old.state, new.state) in (
    ('planned', 'approved'), ('planned', 'failed'), ('approved', 'sent'), ('approved', 'failed'),
    ('sent', 'settled'), ('sent', 'failed'), ('sent', 'in_doubt'), ('in_doubt', 'settled'), ('in_doubt', 'failed')
  ) and not (old.state = 'settled' and new.state = 'failed' and new.failure in ('returned', 'voucher-void')) then
    raise exception 'no way from % to %', old.state, new.state using errcode = 'check_violation';
  end if;
  if old.state = 'in_doubt' and new.evidence is null then
    raise exception 'a doubt ends by evidence' using errcode = 'check_violation';
  end if;
  return new;
end $$;

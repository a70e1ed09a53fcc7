-- A refund is tried once at a time, under a key kept before anybody is asked to move the money.

alter table refund_attempts
  add column purpose       text not null default 'owed' check (purpose in ('owed', 'goodwill')),
  add column plan_id       uuid,        -- the sum it pays
  add column key           text check (length(key) between 8 and 35), -- null: written down after the shop sent it by its own means
  add column connection_id uuid,        -- who moves the money, where a connector does
  add column payment_ref   text,        -- the payment as the order names it
  add column consent       jsonb,       -- the buyer's express consent to another method: {on, how, remark}
  add column first_by      text,        -- the first of two people
  add column approved_by   text,
  add column approved_at   timestamptz,
  add column asked_at      timestamptz, -- when they were last asked to move it; before the call, so that a lost answer leaves a trace
  add column accepted_at   timestamptz, -- they, or the shop's bank, have taken it: the buyer is told
  add column ended_at      timestamptz,
  add column provider_ref  text,
  add column failure       text,        -- a code of ours
  add column failure_text  text,        -- what they said, numbers struck out
  add column evidence      jsonb,       -- what ended a doubt: {by: provider} or {by: staff, remark, fileId}
  add column tries         integer not null default 0,
  add column look_at       timestamptz, -- when to ask them next
  add foreign key (shop_id, plan_id) references refund_plans,
  add foreign key (shop_id, connection_id) references connections,
  add check (connection_id is null or (key is not null and payment_ref is not null and method = 'original')),
  add check (key is null or state in ('planned', 'failed') or approved_by is not null),
  add check (state = 'in_doubt' or state = 'sent' or look_at is null),
  add check ((state = 'failed') = (failure is not null));

alter table refund_attempts no force row level security;
update refund_attempts set accepted_at = at where state = 'sent';
update refund_attempts set accepted_at = at, ended_at = at where state = 'settled';
alter table refund_attempts force row level security;

create unique index one_refund_a_key on refund_attempts (shop_id, key) where key is not null;
-- The same money is never on two roads at once.
create unique index one_attempt_at_a_time on refund_attempts (shop_id, case_id, purpose)
  where key is not null and state in ('planned', 'approved', 'sent', 'in_doubt');
create index attempts_to_look_at on refund_attempts (look_at) where look_at is not null;
create index attempts_by_their_ref on refund_attempts (shop_id, provider_ref) where provider_ref is not null;
create index cases_with_money_to_pay on cases (shop_id, id)
  where money in ('planned', 'approved', 'failed', 'in_doubt') and stage not in ('cancelled', 'merged');

create function attempts_move_forward() returns trigger language plpgsql as $$
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
  ) and not (old.state = 'settled' and new.state = 'failed' and new.failure = 'returned') then
    raise exception 'no way from % to %', old.state, new.state using errcode = 'check_violation';
  end if;
  if old.state = 'in_doubt' and new.evidence is null then
    raise exception 'a doubt ends by evidence' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger attempts_move_forward before insert or update on refund_attempts for each row execute function attempts_move_forward();

-- The first run of a shop, its test case, and passkeys.

-- A case about a test order is a test: it is worked like any other and told of in no report.
-- See docs/decisions/0028-a-test-case-is-a-case-about-a-test-order.md.
alter table orders add column test boolean not null default false;
alter table cases add column test boolean not null default false;
create index cases_of_tests on cases (shop_id, id) where test;

-- How far the first run is: steps done or put off, and when it ended. Shops there were before need none.
alter table shops add column welcome jsonb not null default '{}';
alter table shops no force row level security;
update shops set welcome = jsonb_build_object('steps', '{}'::jsonb, 'finishedAt', now());
alter table shops force row level security;

-- Keys that live in a phone, a computer or on a stick. Only the public half is here.
create table auth.passkeys (
  id            text primary key,
  user_id       text not null references auth.users on delete cascade,
  name          text not null,
  credential_id text not null unique,
  public_key    text not null,
  counter       bigint not null,
  transports    text not null default '',
  synced        boolean not null default false,
  created_at    timestamptz not null,
  used_at       timestamptz
);
create index on auth.passkeys (user_id);

-- By which passkey somebody proved themselves in a session: with the passkey goes the proof.
alter table auth.sessions add column passkey_id text references auth.passkeys on delete set null;
create index on auth.sessions (passkey_id) where passkey_id is not null;

do $$
declare auth_role text := (select name from db_roles where kind = 'auth');
begin
  if auth_role is not null then
    execute format('grant select, insert, update, delete on auth.passkeys to %I', auth_role);
  end if;
end $$;

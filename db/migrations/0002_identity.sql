-- Sign-in (better-auth, schema auth, own role) and who may do what in which shop.

create schema auth;

create table auth.users (
  id                 text primary key,
  name               text not null,
  email              text not null unique,
  email_verified     boolean not null default false,
  image              text,
  two_factor_enabled boolean default false,
  locale             text default 'pl',
  created_at         timestamptz not null default now(),
  updated_at         timestamptz not null default now()
);
create table auth.sessions (
  id         text primary key,
  user_id    text not null references auth.users on delete cascade,
  token      text not null unique,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index on auth.sessions (user_id);
create table auth.accounts (
  id                       text primary key,
  user_id                  text not null references auth.users on delete cascade,
  account_id               text not null,
  provider_id              text not null,
  access_token             text,
  refresh_token            text,
  id_token                 text,
  access_token_expires_at  timestamptz,
  refresh_token_expires_at timestamptz,
  scope                    text,
  password                 text,
  created_at               timestamptz not null default now(),
  updated_at               timestamptz not null default now()
);
create index on auth.accounts (user_id);
create table auth.verifications (
  id         text primary key,
  identifier text not null,
  value      text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index on auth.verifications (identifier);
create table auth.two_factors (
  id           text primary key,
  user_id      text not null references auth.users on delete cascade,
  secret       text not null,
  backup_codes text not null,
  verified     boolean default true
);
create index on auth.two_factors (user_id);

do $$
declare auth_role text := (select name from db_roles where kind = 'auth');
begin
  if auth_role is not null then
    execute format('grant usage on schema auth to %I', auth_role);
    execute format('grant select, insert, update, delete on all tables in schema auth to %I', auth_role);
  end if;
end $$;

create table shops (
  id             uuid primary key,
  name           text not null,
  country        text not null default 'PL' check (country ~ '^[A-Z]{2}$'),
  zone           text not null default 'Europe/Warsaw',
  locale         text not null default 'pl' check (locale in ('pl', 'en')),
  legal          jsonb not null default '{}',  -- name, nip, regon, street, postcode, city, email, phone
  return_address jsonb not null default '{}',  -- name, street, postcode, city, country, phone
  policy         jsonb not null default '{}',  -- see identity/shop.ts
  created_at     timestamptz not null
);
select protect('shops', 'select, insert, update', 'id');

create table staff (
  shop_id     uuid not null references shops,
  id          uuid not null,
  user_id     text,
  email       text not null check (email = lower(email)),
  name        text not null,
  role        text not null check (role in ('owner', 'manager', 'consultant', 'warehouse', 'accountant', 'viewer')),
  active      boolean not null default true,
  created_at  timestamptz not null,
  primary key (shop_id, id)
);
create unique index staff_by_email on staff (shop_id, email);
create unique index staff_by_user on staff (shop_id, user_id) where user_id is not null;
create index staff_of_user on staff (user_id);
select protect('staff', 'select, insert, update');

create table invitations (
  shop_id     uuid not null,
  id          uuid not null,
  staff_id    uuid not null,
  token_hash  bytea not null,
  expires_at  timestamptz not null,
  accepted_at timestamptz,
  created_at  timestamptz not null,
  primary key (shop_id, id),
  unique (shop_id, token_hash),
  foreign key (shop_id, staff_id) references staff
);
select protect('invitations');

create table api_keys (
  shop_id    uuid not null references shops,
  id         uuid not null,
  name       text not null,
  token_hash bytea not null,
  role       text not null check (role in ('owner', 'manager', 'consultant', 'warehouse', 'accountant', 'viewer')),
  created_by uuid,
  created_at timestamptz not null,
  used_at    timestamptz,
  revoked_at timestamptz,
  primary key (shop_id, id),
  unique (shop_id, token_hash)
);
select protect('api_keys', 'select, insert, update');

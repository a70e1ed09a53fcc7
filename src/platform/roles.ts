import { createHmac, randomBytes } from 'node:crypto';

import type { Client } from 'pg';

import type { RoleUrls } from './database.ts';

const kinds = ['app', 'across', 'auth'] as const;
type Kind = (typeof kinds)[number];

/** Makes the roles the first time, where the server lets us. Called under the lock of the migrations. */
export async function makeRoles(owner: Client, rolesKey: string): Promise<void> {
  await owner.query('create table if not exists db_roles (kind text primary key, name text not null unique)');
  const { rows } = await owner.query<{ may: boolean }>(
    'select rolsuper or rolcreaterole as may from pg_roles where rolname = current_user',
  );
  const known = await namesOf(owner);
  // One role for everything: acrossShops sets a setting. A right that is granted later changes nothing any more,
  // since the tables that are there already know no other roles.
  if (known.size === 0 && (!rows[0]?.may || (await hasMigrated(owner)))) return;
  const stem = `zwrotka_${randomBytes(4).toString('hex')}`;
  for (const kind of kinds) {
    const name = known.get(kind) ?? `${stem}_${kind}`;
    const exists = await owner.query('select 1 from pg_roles where rolname = $1', [name]);
    if (!exists.rowCount) await owner.query(`create role "${name}" login password '${passwordFor(rolesKey, name)}'`);
    else if (rows[0]?.may) await owner.query(`alter role "${name}" password '${passwordFor(rolesKey, name)}'`);
    if (!known.has(kind)) await owner.query('insert into db_roles (kind, name) values ($1, $2)', [kind, name]);
    if (kind === 'across') await owner.query(`grant "${name}" to current_user`);
  }
}

const hasMigrated = async (owner: Client): Promise<boolean> =>
  ((await owner.query('select from migrations limit 1')).rowCount ?? 0) > 0;

/** The same server as four users. */
export async function roleUrls(owner: Client, ownerUrl: string, rolesKey: string): Promise<RoleUrls> {
  const names = await namesOf(owner);
  const as = (kind: Kind) => {
    const name = names.get(kind);
    if (!name) return ownerUrl;
    const url = new URL(ownerUrl);
    url.username = name;
    url.password = passwordFor(rolesKey, name);
    return url.href;
  };
  return { owner: ownerUrl, app: as('app'), across: as('across'), auth: as('auth') };
}

async function namesOf(owner: Client): Promise<Map<Kind, string>> {
  const { rows } = await owner.query<{ kind: Kind; name: string }>('select kind, name from db_roles');
  return new Map(rows.map(({ kind, name }) => [kind, name]));
}

// Hex only: it stands in a statement that takes no parameters.
const passwordFor = (rolesKey: string, name: string) => createHmac('sha256', rolesKey).update(name).digest('hex');

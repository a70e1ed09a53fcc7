/** Writes src/platform/tables.ts from a migrated database: `npm run db:types` (uses a throw-away one). */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import pg from 'pg';

import { createDatabaseOn, startTestServer } from '../test/test-server.ts';

const OUT = join(import.meta.dirname, '../src/platform/tables.ts');
const camel = (name: string) => name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

const types: Record<string, string> = {
  uuid: 'string',
  text: 'string',
  int4: 'number',
  int8: 'number',
  bool: 'boolean',
  date: 'Day',
  timestamptz: 'Date',
  jsonb: 'Json',
  bytea: 'Buffer',
  _int4: 'number[]',
  _text: 'string[]',
  _uuid: 'string[]',
};

interface Column {
  table: string;
  name: string;
  type: string;
  nullable: boolean;
  given: boolean;
  generated: boolean;
}

const { server, stop } = await startTestServer();
const database = await createDatabaseOn(server);
const client = new pg.Client({ connectionString: database.ownerUrl });
await client.connect();
const { rows: columns } = await client.query<Column>(`
  select c.relname as table, a.attname as name, t.typname as type, not a.attnotnull as nullable,
         d.adbin is not null or a.attidentity <> '' as given, a.attgenerated <> '' or a.attidentity = 'a' as generated
  from pg_attribute a
  join pg_class c on c.oid = a.attrelid and c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
  join pg_type t on t.oid = a.atttypid
  left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
  where a.attnum > 0 and not a.attisdropped and c.relname not in ('migrations', 'db_roles')
  order by c.relname, a.attnum`);
const { rows: checks } = await client.query<{ table: string; definition: string }>(`
  select c.relname as table, pg_get_constraintdef(k.oid) as definition
  from pg_constraint k join pg_class c on c.oid = k.conrelid where k.contype = 'c'`);
await client.end();
await database.drop();
await stop();

// A check that lists the values of a text column becomes a union of them.
const unions = new Map<string, string>();
for (const { table, definition } of checks) {
  const match = /^CHECK \(\((\w+) = ANY \(ARRAY\[((?:'[^']*'::text(?:, )?)+)\]\)\)\)$/.exec(definition);
  if (match) unions.set(`${table}.${match[1]}`, match[2]!.replaceAll('::text', '').split(', ').join(' | '));
}

const tables = Map.groupBy(columns, (column) => column.table);
const body = [...tables].map(([table, all]) => {
  const fields = all.map(({ name, type, nullable, given, generated }) => {
    const plain = unions.get(`${table}.${name}`) ?? types[type] ?? fail(`${table}.${name}: no type for ${type}`);
    const value = nullable ? `${plain} | null` : plain;
    const written =
      type === 'jsonb' && given
        ? 'GivenJson'
        : generated
          ? `GeneratedAlways<${value}>`
          : given
            ? `Generated<${value}>`
            : value;
    return `    ${camel(name)}: ${written};`;
  });
  return `  ${camel(table)}: {\n${fields.join('\n')}\n  };`;
});

function fail(message: string): never {
  throw new Error(message);
}

writeFileSync(
  OUT,
  `/** Generated from db/migrations by \`npm run db:types\`. */
import type { ColumnType, Generated, GeneratedAlways } from 'kysely';

import type { Day } from '../kit/day.ts';

/** Read as what it holds, checked where it matters; written as text, since pg would take an array for its own kind. */
export type Json = ColumnType<unknown, string, string>;

export type GivenJson = ColumnType<unknown, string | undefined, string>;

export interface Tables {
${body.join('\n')}
}
`,
);
console.log(`${tables.size} tables`);

/** Makes the file of the next migration: `npm run db:new -- add-tags`. */
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '../db/migrations');
const name = process.argv[2]?.toLowerCase().replace(/[^a-z0-9]+/g, '_');
if (!name) throw new Error('say what the migration does: npm run db:new -- add-tags');
const last = Math.max(0, ...readdirSync(folder).map((file) => Number.parseInt(file, 10) || 0));
const path = join(folder, `${String(last + 1).padStart(4, '0')}_${name}.sql`);
writeFileSync(path, '-- Why this change.\n');
console.log(path);

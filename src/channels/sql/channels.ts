import type { Selectable } from 'kysely';

import type { Locale } from '../../kit/locale.ts';
import type { Tx } from '../../platform/db.ts';
import type { Tables } from '../../platform/tables.ts';
import type { Channel, ProofKind } from '../channel.ts';

const columns = [
  ...(['id', 'shopId', 'slug', 'kind', 'name', 'country', 'locales', 'defaultLocale', 'color', 'logoFileId'] as const),
  ...(['contactEmail', 'contactPhone', 'senderEmail', 'casePrefix', 'proofs', 'withdrawalDays'] as const),
  ...(['defaultStaffId', 'archivedAt'] as const),
];

// The schemas of channel-inputs.ts held these when they were written.
const toChannel = ({
  color,
  logoFileId,
  ...row
}: Omit<Selectable<Tables['channels']>, 'createdAt' | 'promises' | 'returnTerms'>): Channel => ({
  ...row,
  locales: row.locales as Locale[],
  defaultLocale: row.defaultLocale as Locale,
  proofs: row.proofs as ProofKind[],
  brand: { color, logoFileId },
});

const rowOf = ({ brand, locales, proofs, ...channel }: Channel) => ({
  ...channel,
  ...brand,
  locales: [...locales],
  proofs: [...proofs],
});

export async function listChannelRows(tx: Tx, shopId: string): Promise<Channel[]> {
  const rows = await tx
    .selectFrom('channels')
    .select(columns)
    .where('shopId', '=', shopId)
    .orderBy('createdAt')
    .orderBy('id')
    .execute();
  return rows.map(toChannel);
}

export async function findChannelRow(tx: Tx, shopId: string, id: string): Promise<Channel | undefined> {
  const row = await tx
    .selectFrom('channels')
    .select(columns)
    .where('shopId', '=', shopId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row && toChannel(row);
}

export async function insertChannel(tx: Tx, channel: Channel, createdAt: Date): Promise<void> {
  await tx
    .insertInto('channels')
    .values({ ...rowOf(channel), createdAt })
    .execute();
}

export async function saveChannel(tx: Tx, channel: Channel): Promise<void> {
  const { id, shopId, ...rest } = rowOf(channel);
  await tx.updateTable('channels').set(rest).where('shopId', '=', shopId).where('id', '=', id).execute();
}

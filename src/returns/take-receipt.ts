import { sql } from 'kysely';

import type { OpenCase } from '../cases/in-case.ts';
import { parcelNumberKey } from '../customers/normal-forms.ts';
import { dayIn, type Day } from '../kit/day.ts';
import { newId } from '../kit/id.ts';
import { found, Refusal, refuseIf } from '../kit/refusal.ts';
import { judgePlain } from './judge-plain.ts';
import { countLines } from './line-counts.ts';
import type { Pieces } from './pieces.ts';
import { changeStock } from './stock.ts';
import { goodsOrProofCame } from './unlock-refund.ts';
import { mayComeBack, wakeDormant } from './wake-dormant.ts';

type CountedPieces = Pieces & { readonly serial?: string | undefined };

export interface NewReceipt {
  readonly id: string;
  readonly receivedOn: Day;
  readonly note: string | null;
  readonly via: 'desk' | 'bench';
  readonly lines: readonly { readonly caseLineId: string; readonly pieces: readonly CountedPieces[] }[];
  readonly unexpected?: readonly {
    readonly name: string;
    readonly sku?: string | undefined;
    readonly pieces: readonly CountedPieces[];
  }[];
  readonly fileIds?: readonly string[];
}

/** Goods came back: what was counted, and what is done with it. More than was claimed is counted too, never refused. Independent of paying. */
export async function takeReceipt(open: OpenCase, receipt: NewReceipt): Promise<void> {
  const { tx, kase, actor, at } = open;
  const { shopId, id: caseId } = kase;
  refuseIf(mayComeBack(kase) ? null : 'wrong-stage');
  const { zone } = await tx.selectFrom('shops').select('zone').where('id', '=', shopId).executeTakeFirstOrThrow();
  if (receipt.receivedOn > dayIn(zone, at))
    throw new Refusal('invalid', 'day-to-come', { fields: [{ field: 'receivedOn', reason: 'day-to-come' }] });

  const lines = [...receipt.lines, ...(await addUnexpected(open, receipt.unexpected ?? []))];
  await requireLines(
    open,
    receipt.lines.map(({ caseLineId }) => caseLineId),
  );
  await tx
    .insertInto('receipts')
    .values({
      shopId,
      id: receipt.id,
      caseId,
      receivedOn: receipt.receivedOn,
      condition: receipt.note,
      receivedBy: actor.id ?? actor.kind,
      via: receipt.via,
      at,
    })
    .execute();
  await writePieces(open, receipt.id, lines);
  if (receipt.fileIds?.length) await tiePhotos(open, receipt.id, receipt.fileIds);
  await countLines(
    open,
    lines.map(({ caseLineId }) => caseLineId),
  );
  await wakeDormant(open);
  await goodsOrProofCame(open, { goodsReceived: receipt.receivedOn, proofOfSending: null });
  await judgePlain(open);
  open.announce({ type: 'case.goods-received', data: { receiptId: receipt.id, receivedOn: receipt.receivedOn } });
}

/** Goods that nobody claimed get lines of their own: kept, counted, and never paid for. */
async function addUnexpected(open: OpenCase, goods: NonNullable<NewReceipt['unexpected']>) {
  const { tx, kase, at } = open;
  const added: { caseLineId: string; pieces: readonly CountedPieces[] }[] = [];
  for (const { name, sku, pieces } of goods) {
    const caseLineId = newId(at);
    const quantity = pieces.reduce((sum, one) => sum + one.quantity, 0);
    await sql`
      insert into case_lines (shop_id, id, case_id, position, name, sku, quantity, unexpected, custody)
      select ${kase.shopId}, ${caseLineId}, ${kase.id}, coalesce(max(position), 0) + 1, ${name}, ${sku ?? null}, ${quantity}, true, 'received'
      from case_lines where shop_id = ${kase.shopId} and case_id = ${kase.id}`.execute(tx);
    added.push({ caseLineId, pieces });
  }
  return added;
}

async function requireLines({ tx, kase }: OpenCase, ids: readonly string[]): Promise<void> {
  if (new Set(ids).size < ids.length) throw new Refusal('invalid', 'line-twice');
  const mine = await tx
    .selectFrom('caseLines')
    .select('id')
    .where('shopId', '=', kase.shopId)
    .where('caseId', '=', kase.id)
    .execute();
  for (const id of ids)
    found(
      mine.find((line) => line.id === id),
      'case-line',
    );
}

async function writePieces(open: OpenCase, receiptId: string, lines: NewReceipt['lines']): Promise<void> {
  const { tx, kase, at } = open;
  let number = await lastNumber(open);
  for (const { caseLineId, pieces } of lines) {
    const received = pieces.reduce((sum, { quantity }) => sum + quantity, 0);
    await tx.insertInto('receiptLines').values({ shopId: kase.shopId, receiptId, caseLineId, received }).execute();
    for (const { quantity, condition, disposition, serial } of pieces) {
      const unitId = newId(at);
      number += 1;
      await tx
        .insertInto('receiptUnits')
        .values({
          shopId: kase.shopId,
          id: unitId,
          receiptId,
          caseId: kase.id,
          caseLineId,
          number,
          quantity,
          condition,
          disposition,
          serial: serial ?? null,
          serialKey: serial ? (parcelNumberKey(serial) ?? serial) : null,
          disposedAt: disposition === 'undecided' ? null : at,
        })
        .execute();
      await changeStock(open, { unitId, caseLineId, quantity, from: 'undecided', to: disposition });
    }
  }
}

/** Stickers are numbered within their case; the case is locked, so no two are alike. */
export async function lastNumber({ tx, kase }: OpenCase): Promise<number> {
  const { last } = await tx
    .selectFrom('receiptUnits')
    .select((eb) => eb.fn.coalesce(eb.fn.max('number'), eb.lit(0)).as('last'))
    .where('shopId', '=', kase.shopId)
    .where('caseId', '=', kase.id)
    .executeTakeFirstOrThrow();
  return last;
}

async function tiePhotos({ tx, kase }: OpenCase, receiptId: string, fileIds: readonly string[]): Promise<void> {
  const mine = await tx
    .selectFrom('files')
    .select('id')
    .where('shopId', '=', kase.shopId)
    .where('caseId', '=', kase.id)
    .where('id', 'in', fileIds)
    .execute();
  if (mine.length < new Set(fileIds).size) throw new Refusal('missing', 'file');
  await tx
    .insertInto('receiptFiles')
    .values(mine.map(({ id }) => ({ shopId: kase.shopId, receiptId, fileId: id })))
    .execute();
}

import { encode } from './files/bank-text.ts';
import { elixir0 } from './files/elixir-0.ts';
import { pain001 } from './files/pain-001.ts';
import type { TransferBatch } from './files/transfer.ts';
import type { BankFormat } from './bank-formats.ts';

/** The file a bank imports: its name and its bytes. The batch fits the format (currency, number of transfers). */
export function makeBankFile(format: BankFormat, batch: TransferBatch): { name: string; bytes: Buffer } {
  if (!format.currencies.includes(batch.currency)) throw new RangeError(`${format.id} carries no ${batch.currency}`);
  if (batch.transfers.length > format.most) throw new RangeError(`more than ${format.most} transfers`);
  const text = format.kind === 'elixir-0' ? elixir0(batch) : pain001(batch);
  return { name: `${batch.id}.${format.extension}`, bytes: encode(text, format.encoding) };
}

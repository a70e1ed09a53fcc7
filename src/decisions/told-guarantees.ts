import type { LineWithLedger } from '../guarantees/find-ledger.ts';
import type { Procedure } from '../law/vocabulary.ts';
import type { ToldGuarantee } from '../letters/decision-letter.ts';

/** The guarantees a claim is about, as its letter names them. On every other road a guarantee is not spoken of. */
export const toldGuarantees = (
  procedure: Procedure,
  seller: { readonly name: string; readonly address: readonly string[] },
  lines: readonly LineWithLedger[],
): ToldGuarantee[] =>
  procedure !== 'guarantee'
    ? []
    : lines.flatMap(({ name, given, pieces }) =>
        given
          ? [
              {
                goods: name,
                guarantor: given.guarantor ?? seller.name,
                address: given.guarantor ? given.address : seller.address.join(', '),
                terms: given.terms,
                until: pieces.map(({ ledger }) => ledger?.guaranteeEnd ?? null).find((end) => end !== null) ?? null,
              },
            ]
          : [],
      );

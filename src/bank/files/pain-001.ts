import { create } from 'xmlbuilder2';

import { minorDigits } from '../../kit/money.ts';
import { domesticText, sepaText } from './bank-text.ts';
import { sortCodeOf, type Party, type Transfer, type TransferBatch } from './transfer.ts';

/**
 * ISO 20022 pain.001.001.09 (CustomerCreditTransferInitiation), two flavours by currency:
 * - EUR as SEPA credit transfers (EPC132-08): service level SEPA, charges SLEV, the SEPA character set;
 * - PLN as domestic transfers: no service level, banks named by their number in the Polish clearing
 *   (code PLKNR of the ISO external code sets), Polish letters kept.
 * The shape follows the ISO schema, which the tests hold it to.
 */
export function pain001(batch: TransferBatch): string {
  const sepa = batch.currency === 'EUR';
  const say = (text: string, longest: number): string => (sepa ? sepaText(text, longest) : domesticText(text, longest));
  // The schema wants a name. One in letters no bank here can write goes by ISO 20022's own word for it.
  const named = (name: string): string => say(name, 70) || 'NOTPROVIDED';
  const sum = (transfers: readonly Transfer[]) => decimal(total(transfers), batch.currency);
  const count = String(batch.transfers.length);

  const account = ({ iban }: Party) => ({ Id: { IBAN: iban } });
  const party = ({ name, address, country }: Party) => {
    const AdrLine = address
      .map((line) => say(line, 70))
      .filter(Boolean)
      .slice(0, 2);
    return {
      Nm: named(name),
      ...((AdrLine.length > 0 || country) && {
        PstlAdr: { ...(country && { Ctry: country }), ...(AdrLine.length > 0 && { AdrLine }) },
      }),
    };
  };
  const agent = ({ iban, bic }: Party) => ({
    FinInstnId: bic
      ? { BICFI: bic }
      : iban.startsWith('PL')
        ? { ClrSysMmbId: { ClrSysId: { Cd: 'PLKNR' }, MmbId: sortCodeOf(iban) } }
        : { Othr: { Id: 'NOTPROVIDED' } },
  });

  return create(
    { version: '1.0', encoding: 'UTF-8' },
    {
      Document: {
        '@xmlns': 'urn:iso:std:iso:20022:tech:xsd:pain.001.001.09',
        CstmrCdtTrfInitn: {
          GrpHdr: {
            MsgId: batch.id,
            CreDtTm: `${batch.madeAt.toISOString().slice(0, 19)}Z`,
            NbOfTxs: count,
            CtrlSum: sum(batch.transfers),
            InitgPty: { Nm: named(batch.payer.name) },
          },
          PmtInf: {
            PmtInfId: batch.id,
            PmtMtd: 'TRF',
            BtchBookg: 'false', // one line of the statement for each transfer, so that each can be settled by it
            NbOfTxs: count,
            CtrlSum: sum(batch.transfers),
            ...(sepa && { PmtTpInf: { SvcLvl: { Cd: 'SEPA' } } }),
            ReqdExctnDt: { Dt: batch.executeOn },
            Dbtr: party(batch.payer),
            DbtrAcct: { ...account(batch.payer), Ccy: batch.currency },
            DbtrAgt: agent(batch.payer),
            ChrgBr: sepa ? 'SLEV' : 'SHAR',
            CdtTrfTxInf: batch.transfers.map((transfer) => ({
              PmtId: { InstrId: transfer.reference, EndToEndId: transfer.reference },
              Amt: { InstdAmt: { '@Ccy': batch.currency, '#': decimal(transfer.amount, batch.currency) } },
              // under SEPA the account alone finds the bank
              ...((!sepa || transfer.payee.bic) && { CdtrAgt: agent(transfer.payee) }),
              Cdtr: party(transfer.payee),
              CdtrAcct: account(transfer.payee),
              RmtInf: { Ustrd: say(transfer.title, 140) || transfer.reference },
            })),
          },
        },
      },
    },
  ).end({ prettyPrint: true });
}

const total = (transfers: readonly Transfer[]): number => transfers.reduce((sum, { amount }) => sum + amount, 0);

/** Minor units as the decimal text of ISO 20022: 1250 PLN grosze is '12.50'. */
function decimal(amount: number, currency: string): string {
  const digits = minorDigits(currency);
  const text = String(amount).padStart(digits + 1, '0');
  return digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

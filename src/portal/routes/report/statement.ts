import { statementInput, type StatementInput } from '../../../cases/statement-inputs.ts';
import { descriptionOf, NAME_OF_LINE } from './description.ts';
import type { Report } from './report-visit.ts';

const MOST_FOR_NUMBER = 120; // a longer text is a description of the contract, not its number

/** The report as every room knows it. The buyer's capacity is left out: a NIP alone does not tell it (WHO-UNKNOWN). */
export function statementOf(report: Report, fileIds: readonly string[]): StatementInput {
  const { visit, order, answers } = report;
  const { issue, buyer, company, nip } = answers;
  return statementInput.parse({
    kind: 'report',
    channelId: visit.channel.id,
    locale: visit.locale,
    contact: { name: answers.name, email: answers.email, phone: answers.phone },
    ...(buyer === 'company' && (company || nip) && { company: { name: company, nip } }),
    ...(order ? { orderId: order.shown.orderId } : numberOrWords(answers.contract)),
    wholeOrder: order !== null && (issue === 'not_received' || issue === 'late'),
    lines: linesOf(report),
    issue,
    demand: answers.demand,
    demandAmount: answers.demandAmount,
    byGuarantee: answers.basis === 'guarantee',
    noticedOn: answers.noticedOn,
    description: descriptionOf(visit.frame.words, answers),
    payoutAccount: answers.account,
    fileIds,
  });
}

const linesOf = ({ order, answers: { lines = [], itemsText } }: Report) =>
  order
    ? lines.map(({ lineId, quantity }) => ({ orderLineId: lineId, quantity }))
    : itemsText
      ? [{ name: itemsText.slice(0, NAME_OF_LINE), quantity: 1 }]
      : [];

const numberOrWords = (contract: string | undefined) =>
  contract && contract.length <= MOST_FOR_NUMBER ? { orderNumber: contract } : { contract };

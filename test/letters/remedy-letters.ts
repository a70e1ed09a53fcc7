import type { Words } from '../../src/kit/words.ts';
import type { Letter } from '../../src/letters/letter.ts';
import { newsLetter } from '../../src/letters/news-letter.ts';
import { proposalLetter, proposalOverLetter } from '../../src/letters/proposal-letter.ts';
import { sendBackReminderLetter } from '../../src/letters/send-back-reminder-letter.ts';
import { sentAgainLetter, uncollectedLetter } from '../../src/letters/uncollected-letter.ts';
import { voucherLetter } from '../../src/letters/voucher-letter.ts';
import { at, frame } from './samples.ts';

/** What a buyer gets on the way from a decision to its remedy, by name. */
export function remedyLetters(words: Words): Record<string, Letter> {
  const pl = words.locale === 'pl';
  const parcel = { carrier: 'InPost', number: '630012345678901234567890' };
  const statutory = pl
    ? 'Nie musisz się zgadzać: nadal możesz żądać naprawy albo wymiany.'
    : 'You need not agree: you may still ask for repair or replacement.';
  const voucher = {
    ...frame,
    code: 'ZW-7K3P-9QXM',
    value: { amount: 15_000, currency: 'PLN' },
    validUntil: '2027-11-23' as const,
  };
  const uncollected = { ...frame, ...parcel, orderNumber: '2026/11/00481', mayWithdraw: true };
  return {
    news: newsLetter(words, {
      ...frame,
      title: words.t('cases.news.shipped'),
      text: [words.t('cases.news.shipped.text')],
      items: ['Kurtka przeciwdeszczowa Nord', 'Skarpety merino 3-pak'],
      parcel: 'InPost 630012345678901234567890',
      at,
    }),
    'news-bare': newsLetter(words, { ...frame, title: words.t('cases.news.shipped'), text: [], at }),
    proposal: proposalLetter(words, {
      ...frame,
      author: 'Marta Gęś',
      message: pl ? 'Proponuję oddać 50 zł.\nKurtkę zatrzymasz.' : 'I propose to refund PLN 50.\nYou keep the jacket.',
      options: pl
        ? ['50,00 zł, towar zostaje u Ciebie', 'wymiana na nową']
        : ['PLN 50.00, you keep the goods', 'a new one'],
      until: '2026-12-07',
      statutory,
    }),
    'proposal-over': proposalOverLetter(words, { ...frame, statutory }),
    'send-back-reminder': sendBackReminderLetter(words, { ...frame, by: '2026-12-07' }),
    uncollected: uncollectedLetter(words, {
      ...uncollected,
      againPrice: { amount: 1299, currency: 'PLN' },
      reminder: false,
    }),
    'uncollected-reminder': uncollectedLetter(words, {
      ...uncollected,
      carrier: null,
      number: null,
      orderNumber: null,
      mayWithdraw: false,
      againPrice: { amount: 0, currency: 'PLN' },
      reminder: true,
    }),
    'sent-again': sentAgainLetter(words, { ...frame, ...parcel }),
    voucher: voucherLetter(words, { ...voucher, singleUse: true }),
    'voucher-for-refund': voucherLetter(words, {
      ...voucher,
      singleUse: false,
      refund: { parts: [{ label: 'Kurtka przeciwdeszczowa Nord', amount: { amount: 15_000, currency: 'PLN' } }] },
    }),
  };
}

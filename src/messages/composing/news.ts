import { isDay } from '../../kit/day.ts';
import { REMEDY_PROMISE } from '../../law/remedy-promise.ts';
import { sayRemedy } from '../../law/say-remedy.ts';
import { newsLetter, type News } from '../../letters/news-letter.ts';
import type { Tx } from '../../platform/db.ts';
import type { Mailing } from '../mailing.ts';
import { clockOf, type Composed, type Happening } from './what.ts';

/** What happened without a letter of its own, with the things it is about and the number of their parcel. */
export async function composeNews(tx: Tx, mailing: Mailing, event: Happening): Promise<Composed | null> {
  const { shop, words, frame, kase } = mailing;
  const news = (title: string, more: Omit<News, keyof typeof frame | 'title' | 'at'>): Composed => ({
    code: 'news',
    letter: newsLetter(words, { ...frame, title, at: event.at, ...more }),
  });
  if (event.type === 'case.takeback-declined')
    return news(words.t('cases.news.takeback-declined'), { text: [words.t('cases.news.takeback-declined.text')] });
  if (event.type === 'case.promise-changed') {
    const promise = clockOf(mailing, REMEDY_PROMISE);
    // Changed again, or sent, meanwhile: the later mail tells it.
    if (!promise?.deadline || promise.deadline !== event.data['to'] || promise.endedAt !== null) return null;
    const day = words.day(promise.deadline);
    return {
      ...news(words.t('cases.news.promise-changed', { day }), {
        text: [words.t('cases.news.promise-changed.text', { day })],
      }),
      told: [promise],
    };
  }
  if (event.data['quiet'] === true) return null; // in one parcel with what is told
  if (event.type === 'case.withdrawal-stands')
    return news(words.t('cases.news.withdrawal-stands'), { text: [words.t('cases.news.withdrawal-stands.text')] });
  const key = `cases.news.${String(event.data['state'])}`;
  if (!words.has(key)) return null;
  const told = await goodsTold(tx, shop.id, String(event.data['remedyId']));
  if (!told) return null;
  const { extendedTo } = event.data;
  // What a repair gives beside the repair (SGD 10(2a)) is said once, when it is done.
  const longer = typeof extendedTo === 'string' && isDay(extendedTo) ? extendedTo : null;
  return news(words.t(key as 'cases.news.shipped'), {
    text: [
      words.t(`${key}.text` as 'cases.news.shipped.text'),
      ...(longer ? [words.t('guarantees.extended', { day: words.day(longer) })] : []),
    ],
    items: told.map(
      ({ quantity, remedy, name, detail }) =>
        `${quantity} × ${detail || name || ''} (${sayRemedy(words, remedy, kase.procedure)})`,
    ),
    parcel: [told[0]!.carrier, told[0]!.number].filter(Boolean).join(' ') || null,
  });
}

/** The remedy an event names, and what left with it in one parcel. */
async function goodsTold(tx: Tx, shopId: string, remedyId: string) {
  const remedies = () =>
    tx
      .selectFrom('remedyDeliveries as r')
      .leftJoin('caseLines as l', (join) => join.onRef('l.shopId', '=', 'r.shopId').onRef('l.id', '=', 'r.caseLineId'))
      .select(['r.id', 'r.caseId', 'r.quantity', 'r.remedy', 'r.detail', 'r.state', 'l.name'])
      .select(['r.carrier', 'r.number', 'r.shippedOn'])
      .where('r.shopId', '=', shopId);
  const one = await remedies().where('r.id', '=', remedyId).executeTakeFirst();
  if (!one) return null;
  const { state, carrier, number, shippedOn } = one;
  if (state !== 'shipped' && state !== 'delivered') return [one];
  const all = await remedies().where('r.caseId', '=', one.caseId).orderBy('r.at').orderBy('r.id').execute();
  return all.filter(
    (each) =>
      each.id === one.id ||
      (each.state === state &&
        each.carrier === carrier &&
        each.number === number &&
        shippedOn !== null &&
        each.shippedOn === shippedOn),
  );
}

import { listCasesInput } from '../src/cases/case-list.ts';
import { listCases } from '../src/cases/list-cases.ts';
import { fillSearched } from './fill-searched.ts';
import type { Report } from './report.ts';
import { median, quantile } from './rounds.ts';
import type { Stage } from './stage.ts';

interface Sample {
  name: string;
  email: string;
  phone: string;
  number: string;
  order: string;
  product: string;
  said: string;
}

const swapped = (word: string) => `${word.slice(0, 3)}${word[4]}${word[3]}${word.slice(5)}`;
const last = (name: string) => name.split(' ')[1]!;

/** Each asks of another case every time, as people do. */
export const asks: Record<string, (sample: Sample) => string> = {
  number: ({ number }) => number,
  'number-begun': ({ number }) => number.slice(0, -2),
  'order-number': ({ order }) => order,
  'order-fragment': ({ order }) => order.slice(-6),
  'name-rare': ({ name }) => name,
  'name-common': () => 'kowalska',
  'name-begun': ({ name }) => last(name).slice(0, 4),
  'name-inflected': ({ name }) => `${last(name).slice(0, -1)}iej`,
  'name-typo': ({ name }) => swapped(last(name)),
  'name-typo-common': () => 'kowlaska',
  'name-two-common': () => 'anna nowak',
  phone: ({ phone }) => phone.replace(/^\+48(...)(...)(...)$/, '$1 $2 $3'),
  'phone-end': ({ phone }) => phone.slice(-6),
  email: ({ email }) => email,
  'email-fragment': ({ email }) => email.split('@')[0]!.slice(2, 10),
  'email-domain': () => '@example.com',
  product: ({ product }) => product,
  'product-common': () => 'produkt',
  sku: () => 'PRD-1234',
  'message-word': ({ said }) => said.split(' ')[5]!,
  'message-common': () => 'babebaba',
  'message-words': ({ said }) => said.split(' ').slice(3, 6).join(' '),
  'nothing-found': () => 'qwxqwx',
  'nothing-mixed': ({ name }) => `${name} qwxqwx`,
  'operators-alone': () => 'rodzaj:reklamacja jest:otwarte termin:<3d',
  'operator-and-name': () => 'jest:nieprzeczytane kowalska',
  'operator-and-rare': ({ name }) => `rodzaj:odstąpienie ${name}`,
  'operator-of-nobody': () => 'jest:uśpione kowalska',
};

/** The whole of a search as the desk asks it: read, found, the rows of a page, what was found in them. */
export async function measureSearch(
  report: Report,
  stage: Stage,
  { quick, large, sizes }: { quick: boolean; large: boolean; sizes?: string | undefined },
): Promise<void> {
  const usual = large ? [10_000, 100_000, 1_000_000] : quick ? [10_000] : [10_000, 100_000];
  const wanted = sizes ? sizes.split(',').map(Number) : usual;
  const times = quick ? 20 : 40;
  for (const size of wanted) {
    const began = performance.now();
    const shop = await stage.filledShop(`Szukanie ${size}`, (client, one) => fillSearched(client, one, size));
    const label = size >= 1_000_000 ? `${size / 1_000_000}M` : `${size / 1000}k`;
    report.title(`Search in ${label} cases, one asker (ms; ${times} each, every time of another case)`);
    report.add(`search.fill.${label}`, (performance.now() - began) / 1000, 's');
    const samples = await stage.inShop(shop.shopId, async (client) => {
      const { rows } = await client.query<Sample>(
        `select k.contact_name as name, k.contact_email as email, k.contact_phone as phone, k.number, k.order_number as "order",
           substr(l.name, 9) as product, s.content ->> 'description' as said
         from cases k join case_lines l on l.shop_id = k.shop_id and l.case_id = k.id join statements s on s.shop_id = k.shop_id and s.id = k.statement_id
         where k.shop_id = $1 and k.contact_name like '%ska' and k.ordinal % 7 = 0 order by md5(k.id::text) limit ${times + 3}`,
        [shop.shopId],
      );
      return rows;
    });
    const actor = { kind: 'staff', shopId: shop.shopId, id: shop.ownerId, role: 'owner', name: 'Ola' } as const;
    const every: number[] = [];
    for (const [name, ask] of Object.entries(asks)) {
      const spent: number[] = [];
      let found = 0;
      for (const [n, sample] of samples.entries()) {
        const input = listCasesInput.parse({ search: ask(sample), limit: 60 });
        const since = performance.now();
        const { rows } = await listCases(stage.world, actor, input);
        if (n >= 3) spent.push(performance.now() - since);
        found += rows.length;
      }
      every.push(...spent);
      report.add(`search.${name}.${label}`, median(spent), 'ms', { shown: false });
      report.add(`search.${name}.${label}.p95`, quantile(spent, 0.95), 'ms', { aim: '≤ 100' });
      report.add(`search.${name}.${label}.found`, found / samples.length, '', { shown: false });
    }
    report.add(`search.all.${label}.p95`, quantile(every, 0.95), 'ms', { aim: '≤ 100' });
  }
}

import { closes, handsTo, notes, replies, saysProfessional, writes } from '../steps.ts';
import { brings, decides } from '../settling-steps.ts';
import { on, type Story } from '../story.ts';

/** Companies, and those of whom nobody knows yet whether they bought as one. */
export const companies: readonly Story[] = [
  {
    channel: 'b2b',
    buyer: {
      name: 'Liliana Kwiecień',
      email: 'zamowienia@podlipa.example',
      phone: '71 555 30 12',
      company: { name: 'Kwiaciarnia Pod Lipą', nip: '3334445554' },
      address: ['pl. Solny 20', '50-063', 'Wrocław'],
    },
    order: {
      items: [
        ['DON-28', 24],
        ['DON-40', 8],
      ],
      off: { percent: 18 },
      shipping: 'pallet',
      payment: 'invoice',
      capacity: 'unknown',
      placed: 5,
      shipped: 3,
      delivered: 1,
    },
    start: { daysAgo: 4, at: '7:41' },
    says: {
      kind: 'report',
      lines: [['DON-28', 3]],
      issue: 'missing_items',
      demand: 'missing_part',
      text: 'Na palecie było 21 donic 28 cm zamiast 24. Folia nienaruszona, więc zabrakło już przy pakowaniu. Duże się zgadzają. List przewozowy z naszą adnotacją w załączniku.',
      photos: ['list-przewozowy'],
    },
    then: [
      on(0, '8:05', 'buyer', saysProfessional(true)),
      on(
        1,
        '9:18',
        'anna',
        replies(
          'Dzień dobry, Pani Liliano,\n\ndziękuję za adnotację na liście, bardzo ułatwia sprawę. Tomasz liczy dziś stan magazynu. Jeśli trzy donice się znajdą, dołożymy je do czwartkowej dostawy, bez kosztów.\n\nAnna Nowicka',
        ),
      ),
      on(1, '9:20', 'anna', handsTo('tomasz')),
      on(
        2,
        '13:30',
        'tomasz',
        notes('Stan się zgadza z niedoborem: mamy o trzy sztuki za dużo. Przygotowane na czwartek.'),
      ),
    ],
  },
  {
    channel: 'b2b',
    buyer: {
      name: 'Robert Bryza',
      email: 'zaopatrzenie@hotelbryza.example',
      phone: '58 555 41 70',
      company: { name: 'Hotel Bryza', nip: '5556667776' },
      address: ['ul. Nadmorska 1', '76-270', 'Ustka'],
    },
    order: {
      items: [
        ['LEZ-SIE', 20],
        ['PAR-300', 6],
      ],
      off: { percent: 20 },
      shipping: 'pallet',
      payment: 'transfer',
      placed: 8,
      shipped: 5,
      delivered: 2,
      parcels: 3,
    },
    start: { daysAgo: 42, at: '13:10' },
    says: {
      kind: 'report',
      lines: [['LEZ-SIE', 2]],
      issue: 'damaged_in_transit',
      demand: 'replacement',
      capacity: 'business',
      text: 'Dwa leżaki z dolnej warstwy palety mają połamane ramy. Kierowca podpisał protokół, dołączam zdjęcie.',
      photos: ['paleta-uszkodzenie'],
    },
    then: [
      on(
        1,
        '10:20',
        'anna',
        decides(
          [{ grants: 'replacement' }],
          'Wysyłamy dwa nowe leżaki. Uszkodzone proszę zatrzymać dla przewoźnika przez 14 dni, potem można je zutylizować.',
        ),
      ),
      on(2, '12:00', 'tomasz', brings('shipped', { carrier: 'DHL', number: 'JJD000390011203377412' })),
      on(5, '9:10', 'tomasz', brings('delivered')),
      on(5, '16:22', 'buyer', writes('Doszły, całe. Dziękujemy za szybką reakcję przed sezonem.')),
      on(6, '9:00', 'anna', replies('Dziękujemy i życzymy pełnych leżaków!\n\nAnna Nowicka')),
      on(7, '9:00', 'anna', closes),
    ],
  },
];

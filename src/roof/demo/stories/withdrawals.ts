import { asksToTakeBack, notes, replies, sets, writes } from '../steps.ts';
import { proves, receives } from '../settling-steps.ts';
import { on, type Story } from '../story.ts';

/** Withdrawals on their way: to be sent, sent, received, asked to be taken back. */
export const withdrawals: readonly Story[] = [
  {
    channel: 'store',
    buyer: {
      name: 'Halina Wrona',
      email: 'halina.wrona@poczta.example',
      phone: '600 555 101',
      address: ['ul. Spokojna 12/4', '51-112', 'Wrocław'],
    },
    order: { items: [['PAR-300', 1]], shipping: 'large', payment: 'blik', placed: 5, shipped: 4, delivered: 1 },
    start: { daysAgo: 3, at: '19:42' },
    says: { kind: 'withdrawal', whole: true },
    then: [
      on(
        0,
        '19:55',
        'buyer',
        writes(
          'Dzień dobry, parasol jest piękny, ale większy niż mój balkon. Jest tylko rozpakowany, ani razu nie stał na deszczu. Czy mogę go wysłać bez oryginalnego kartonu? Karton wziął wnuk.',
        ),
      ),
      on(
        1,
        '9:10',
        'marta',
        replies(
          'Dzień dobry, Pani Halino,\n\nkarton nie jest potrzebny. Wystarczy, że owinie Pani parasol folią bąbelkową albo kocem i dobrze zaklei, żeby nie ucierpiał w drodze. Pieniądze oddamy tą samą drogą, którą Pani zapłaciła.\n\nPozdrowienia dla wnuka!\nMarta Kowal',
        ),
      ),
    ],
  },
  {
    channel: 'allegro',
    buyer: {
      name: 'Kacper Zieliński',
      email: '44x118203+90211@allegromail.example',
      phone: '601 555 102',
      login: 'kacper_zz',
      address: ['ul. Zielińskiego 31/8', '53-534', 'Wrocław'],
    },
    order: {
      items: [
        ['HAM-2', 1],
        ['SWI-POK', 2],
      ],
      off: { percent: 7 },
      shipping: 'smart',
      payment: 'allegroPay',
      placed: 5,
      shipped: 4,
      delivered: 2,
    },
    start: { daysAgo: 6, at: '22:17' },
    says: { kind: 'withdrawal', lines: [['HAM-2', 1]] },
    then: [
      on(4, '8:31', 'buyer', proves('InPost', '620912884000117760214503')),
      on(
        4,
        '8:36',
        'buyer',
        writes('Hamak nadany wczoraj w Paczkomacie na Zielińskiego. Świeczki zostają, pachną świetnie.'),
      ),
    ],
  },
  {
    channel: 'store',
    buyer: {
      name: 'Barbara Mróz',
      email: 'barbara.mroz@poczta.example',
      phone: '602 555 103',
      address: ['ul. Graniczna 5', '43-300', 'Bielsko-Biała'],
    },
    order: {
      items: [
        ['KRZ-POM', 3],
        ['STO-POM', 1],
      ],
      off: { coupon: 5000 },
      shipping: 'courier',
      payment: 'card',
      placed: 9,
      shipped: 8,
      delivered: 5,
      parcels: 2,
    },
    start: { runsOut: 'WD-REFUND', inDays: 0, at: '16:08' },
    says: { kind: 'withdrawal', lines: [['KRZ-POM', 2]] },
    then: [
      on(
        1,
        '9:40',
        'marta',
        replies(
          'Dzień dobry, Pani Barbaro,\n\nczekamy na dwa krzesła pod adresem z potwierdzenia. Stolik i trzecie krzesło oczywiście zostają u Pani, więc nie liczymy od nowa kosztu dostawy.\n\nMarta Kowal',
        ),
      ),
      on(4, '12:15', 'buyer', proves('DPD', '0000284471905U')),
      on(8, '10:20', 'tomasz', receives('Dwa krzesła, komplet zaślepek, bez śladów używania.')),
      on(
        8,
        '10:24',
        'tomasz',
        notes('Przyjęte i od razu na półkę. Jedno krzesło miało odwrotnie założoną zaślepkę, poprawiłem.'),
      ),
      on(9, '13:02', 'marta', sets('transfer')),
    ],
  },
  {
    channel: 'store',
    buyer: {
      name: 'Aleksandra Duda',
      email: 'ola.duda@poczta.example',
      phone: '603 555 104',
      address: ['ul. Krucza 8/15', '53-411', 'Wrocław'],
    },
    order: {
      items: [
        ['SKR-60', 2],
        ['NAS-ZIO', 3],
      ],
      off: { percent: 10 },
      shipping: 'locker',
      payment: 'blik',
      placed: 5,
      shipped: 4,
      delivered: 2,
    },
    start: { daysAgo: 5, at: '7:58' },
    says: { kind: 'withdrawal', whole: true },
    then: [
      on(4, '20:11', 'buyer', asksToTakeBack),
      on(
        4,
        '20:14',
        'buyer',
        writes(
          'Wiem, że zamieszałam. Zamówiłam skrzynki na parapet, mąż zmierzył i wyszło, że za długie, więc kliknęłam zwrot. Dziś zmierzyłam ja i pasują co do centymetra. Czy możemy uznać, że zwrotu nie było? Nasiona już wysiane :)',
        ),
      ),
    ],
  },
];

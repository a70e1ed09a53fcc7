import { agreesToSurvey, agreesToTakeBack, asksToTakeBack, closes, replies, writes } from '../steps.ts';
import { pays, proves, receives } from '../settling-steps.ts';
import { on, type Story } from '../story.ts';

/** Withdrawals that are over: paid, or taken back with the shop's consent. */
export const withdrawalsEnded: readonly Story[] = [
  {
    channel: 'store',
    buyer: {
      name: 'Wojciech Sroka',
      email: 'w.sroka@poczta.example',
      phone: '608 555 109',
      address: ['ul. Leśna 44', '11-500', 'Giżycko'],
    },
    order: {
      items: [
        ['KAR-SIK', 1],
        ['BUD-MAZ', 1],
      ],
      off: { percent: 5 },
      shipping: 'courier',
      payment: 'card',
      placed: 8,
      shipped: 7,
      delivered: 4,
    },
    start: { daysAgo: 24, at: '12:40' },
    says: { kind: 'withdrawal', whole: true },
    then: [
      on(0, '12:44', 'buyer', agreesToSurvey),
      on(2, '15:12', 'buyer', proves('Poczta Polska', '00159007731480226613')),
      on(5, '10:05', 'tomasz', receives('Karmnik i budka jak nowe, w oryginalnych pudełkach.')),
      on(6, '9:15', 'marta', pays('original', { reference: 'P24-7741-ZP' })),
      on(8, '9:30', 'marta', closes),
    ],
  },
  {
    channel: 'allegro',
    buyer: {
      name: 'Stanisław Rybak',
      email: '19x550317+40188@allegromail.example',
      phone: '609 555 110',
      login: 'staszek_kiszonki',
      address: ['Rynek 11', '37-700', 'Przemyśl'],
    },
    order: {
      items: [['SLO-5', 2]],
      shipping: 'smartCourier',
      payment: 'allegro',
      placed: 10,
      shipped: 9,
      delivered: 7,
    },
    start: { daysAgo: 20, at: '18:19' },
    says: { kind: 'withdrawal', whole: true },
    then: [
      on(2, '9:02', 'buyer', asksToTakeBack),
      on(
        2,
        '9:06',
        'buyer',
        writes(
          'Szanowni Państwo, żona wróciła z targu z czterdziestoma ogórkami i słoje są jednak potrzebne. Proszę o cofnięcie zwrotu.',
        ),
      ),
      on(
        2,
        '11:48',
        'marta',
        replies(
          'Dzień dobry, Panie Stanisławie,\n\nzgoda, zostawiamy wszystko tak, jak było. Nic nie trzeba odsyłać.\n\nUdanego kiszenia!\nMarta Kowal',
        ),
      ),
      on(2, '11:50', 'marta', agreesToTakeBack),
    ],
  },
];

import { asks, closes, replies, writes } from '../steps.ts';
import { decides, pays, proves, receives } from '../settling-steps.ts';
import { on, type Story } from '../story.ts';

/** Buyers in Germany, by eBay, in English. */
export const abroad: readonly Story[] = [
  {
    channel: 'ebay',
    locale: 'en',
    buyer: {
      name: 'Emma Fischer',
      email: 'emma.fischer@mail.example',
      login: 'emma-fi-85',
      address: ['Rosenstraße 14', '01099', 'Dresden'],
    },
    order: {
      items: [
        ['TER-1', 1],
        ['SWI-POK', 2],
      ],
      off: { percent: 5 },
      shipping: 'abroad',
      payment: 'ebay',
      placed: 11,
      shipped: 10,
      delivered: 5,
    },
    start: { daysAgo: 26, at: '20:33' },
    says: { kind: 'withdrawal', lines: [['TER-1', 1]] },
    then: [
      on(3, '17:25', 'buyer', proves('DHL', 'JJD000390011284470561')),
      on(8, '11:15', 'tomasz', receives('Flask unopened, label intact.')),
      on(9, '10:20', 'marta', pays('marketplace', { reference: 'eBay 5208-1174' })),
      on(11, '9:40', 'marta', closes),
    ],
  },
  {
    channel: 'ebay',
    locale: 'en',
    buyer: {
      name: 'Jonas Weber',
      email: 'jonas.weber@mail.example',
      login: 'jonas_w_bonn',
      address: ['Kirchgasse 2', '53111', 'Bonn'],
    },
    order: {
      items: [['LEZ-SIE', 2]],
      off: { percent: 8 },
      shipping: 'abroad',
      payment: 'ebay',
      placed: 9,
      shipped: 8,
      delivered: 4,
      parcels: 2,
    },
    start: { runsOut: 'WD-REFUND', inDays: -3, at: '18:45' },
    says: { kind: 'withdrawal', lines: [['LEZ-SIE', 1]] },
    then: [
      on(3, '9:55', 'buyer', proves('DHL', 'JJD000390011290218873')),
      on(8, '10:40', 'tomasz', receives('One deckchair, canvas clean, a scratch on the left arm that was not there.')),
      on(
        14,
        '8:12',
        'buyer',
        writes(
          'Good morning, the deckchair reached you last week, but I cannot see the refund on eBay. Could you have a look, please?',
        ),
      ),
    ],
  },
  {
    channel: 'ebay',
    locale: 'en',
    buyer: {
      name: 'Lukas Brandt',
      email: 'lukas.brandt@mail.example',
      login: 'brandt.lukas.hh',
      address: ['Elbchaussee 120', '22763', 'Hamburg'],
    },
    order: { items: [['KON-10', 1]], shipping: 'abroadGls', payment: 'ebay', placed: 10, shipped: 9, delivered: 4 },
    start: { daysAgo: 4, at: '12:06' },
    says: {
      kind: 'report',
      lines: [['KON-10', 1]],
      issue: 'wrong_item',
      demand: 'replacement',
      text: 'I ordered the 10 litre can in bottle green. The one that came looks smaller and is red. A nice red, but my balcony is full of green.',
    },
    then: [
      on(
        1,
        '10:25',
        'marta',
        asks(
          'Hello Lukas,\n\nI am sorry about the mix-up. Could you add a photo of the label on the bottom of the can? It tells us whether the warehouse packed the wrong one or the maker labelled it wrong. A new green can is set aside for you either way.\n\nMarta Kowal',
        ),
      ),
    ],
  },
  {
    channel: 'ebay',
    locale: 'en',
    buyer: {
      name: 'Sophie Keller',
      email: 'sophie.keller@mail.example',
      login: 'sophie.k.munich',
      address: ['Isarweg 7', '80469', 'München'],
    },
    order: { items: [['KAR-SIK', 1]], shipping: 'abroad', payment: 'ebay', placed: 12, shipped: 11, delivered: 6 },
    start: { daysAgo: 29, at: '8:20' },
    says: {
      kind: 'report',
      lines: [['KAR-SIK', 1]],
      issue: 'not_as_described',
      demand: 'price_reduction',
      demandAmount: 1000,
      text: 'The listing says oiled oak. The roof is oak, the floor is plywood. The tits do not mind, but I paid for oak. Ten euros back and we are even.',
      photos: ['karmnik-sklejka'],
    },
    then: [
      on(
        1,
        '11:00',
        'marta',
        replies(
          'Hello Sophie,\n\nyou are right, and thank you for putting it so kindly. The maker changed the floor in spring and our listing did not follow. It does now.\n\nMarta Kowal',
        ),
      ),
      on(
        2,
        '9:30',
        'marta',
        decides(
          [{ grants: 'price_reduction', amount: 1000 }],
          'We reduce the price by 10 euros, as you asked. The listing said oak throughout, and the floor of your feeder is plywood.',
        ),
      ),
      on(3, '10:10', 'marta', pays('marketplace', { amount: 1000, reference: 'eBay 5208-0932' })),
      on(5, '9:20', 'marta', closes),
    ],
  },
  {
    channel: 'ebay',
    locale: 'en',
    buyer: {
      name: 'Hannah Vogel',
      email: 'hannah.vogel@mail.example',
      login: 'h.vogel.freiburg',
      address: ['Schwarzwaldstraße 61', '79117', 'Freiburg'],
    },
    order: {
      items: [['BUD-MAZ', 3]],
      off: { percent: 10 },
      shipping: 'abroadGls',
      payment: 'ebay',
      placed: 15,
      shipped: 14,
      delivered: 10,
    },
    start: { hoursAgo: 9 },
    says: {
      kind: 'report',
      lines: [['BUD-MAZ', 3]],
      issue: 'other',
      text: 'Which way should the entrance face, and how high do you hang them? A pair of sparrows is already inspecting the first one.',
    },
    then: [],
  },
];

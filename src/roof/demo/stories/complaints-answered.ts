import { closes, notes, replies, writes } from '../steps.ts';
import { brings, decidedElsewhere, decides, tellsChoice, sendsVoucher } from '../settling-steps.ts';
import { on, type Story } from '../story.ts';

/** Complaints that have their answer: turned down with a reason, or made good. */
export const complaintsAnswered: readonly Story[] = [
  {
    channel: 'store',
    buyer: {
      name: 'Grażyna Bielska',
      email: 'grazyna.bielska@poczta.example',
      phone: '666 555 117',
      address: ['ul. Nowy Świat 13/2', '62-800', 'Kalisz'],
    },
    order: {
      items: [
        ['KOC-TAT', 1],
        ['SWI-POK', 1],
      ],
      off: { percent: 10 },
      shipping: 'courier',
      payment: 'card',
      placed: 29,
      shipped: 28,
      delivered: 26,
    },
    start: { daysAgo: 11, at: '9:19' },
    says: {
      kind: 'report',
      lines: [['KOC-TAT', 1]],
      issue: 'not_as_described',
      demand: 'refund',
      text: 'Koc po pierwszym praniu zmniejszył się o jedną trzecią i zrobił się sztywny. Tak drogi koc nie powinien tak wyglądać.',
      photos: ['koc-filc'],
    },
    then: [
      on(
        1,
        '10:44',
        'marta',
        replies(
          'Dzień dobry, Pani Grażyno,\n\nrozumiem rozczarowanie. Żeby dobrze to ocenić, proszę napisać, w jakiej temperaturze i jakim programem koc był prany.\n\nMarta Kowal',
        ),
      ),
      on(1, '19:02', 'buyer', writes('Normalnie, jak wszystko. Bawełna, 60 stopni.')),
      on(
        4,
        '12:25',
        'marta',
        decides(
          [{ refuses: 'arose-after-delivery' }],
          'Koc jest z czystej wełny i na wszytej metce oraz w opisie produktu ma znak: pranie ręczne do 30°C. W 60°C wełna zawsze się spilśni, dlatego uznajemy, że zmiana powstała w praniu, a nie z winy koca.\n\nNie oddamy pieniędzy, ale chcemy pomóc. Pracownia, z którą współpracujemy, potrafi rozciągnąć i zmiękczyć taki koc. Prześlemy go tam na nasz koszt, jeśli Pani zechce.',
        ),
      ),
    ],
  },
  {
    channel: 'allegro',
    buyer: {
      name: 'Agnieszka Wilczek',
      email: '52x338190+28467@allegromail.example',
      phone: '667 555 119',
      login: 'wilczek_aga',
      address: ['ul. Ceramiczna 4/7', '59-700', 'Bolesławiec'],
    },
    order: { items: [['DON-28', 2]], shipping: 'smart', payment: 'allegro', placed: 5, shipped: 4, delivered: 2 },
    start: { daysAgo: 31, at: '15:37' },
    says: {
      kind: 'report',
      lines: [['DON-28', 2]],
      issue: 'wrong_item',
      demand: 'replacement',
      text: 'Zamówiłam dwie donice w kolorze terakoty, przyszły grafitowe. Ładne, ale do moich cegieł nie pasują.',
      photos: ['donica-grafit'],
    },
    then: [
      on(
        1,
        '9:50',
        'marta',
        decidedElsewhere(
          [{ grants: 'replacement' }],
          'Przepraszamy, to nasza pomyłka przy pakowaniu. Wysyłamy dwie donice w kolorze terakoty. Grafitowych nie trzeba odsyłać.',
          'Odpowiedź w dyskusji na Allegro nr 8841-2207.',
        ),
      ),
      on(1, '9:52', 'marta', tellsChoice),
      on(2, '13:15', 'tomasz', brings('shipped', { carrier: 'InPost', number: '620912884000120944718620' })),
      on(5, '9:00', 'tomasz', brings('delivered')),
      on(6, '9:25', 'marta', closes),
    ],
  },
  {
    channel: 'store',
    buyer: {
      name: 'Natalia Wilk',
      email: 'natalia.wilk@poczta.example',
      phone: '668 555 120',
      address: ['ul. Bukowa 19', '05-500', 'Piaseczno'],
    },
    order: {
      items: [
        ['PLE-4', 1],
        ['PIK-150', 2],
      ],
      off: { percent: 12 },
      shipping: 'courier',
      payment: 'blik',
      placed: 21,
      shipped: 20,
      delivered: 18,
    },
    start: { daysAgo: 9, at: '21:08' },
    says: {
      kind: 'report',
      lines: [
        ['PLE-4', 1],
        ['PIK-150', 1],
      ],
      issue: 'defective',
      demand: 'price_reduction',
      demandAmount: 9000,
      text: 'W plecaku zacina się zamek w kieszeni na termos, a jeden koc ma z boku dziurkę. Nie chcę niczego odsyłać, bo jedziemy na urlop. Wystarczy mi 90 zł mniej.',
      photos: ['plecak-zamek', 'koc-dziurka'],
    },
    then: [
      on(
        1,
        '9:12',
        'tomasz',
        notes(
          'Zamek: znana wada, ta sama partia co w maju. Dziurka w kocu ma okopcone brzegi, to iskra z ogniska, nie szew.',
        ),
      ),
      on(
        4,
        '10:12',
        'marta',
        notes('Rozmawiałam z panią Natalią: zamiast 60 zł na konto woli bon na 60 zł, bo i tak kupuje u nas namiot.'),
      ),
      on(
        4,
        '10:30',
        'marta',
        decides(
          [
            { sku: 'PLE-4', grants: 'voucher', amount: 6000, agreed: true },
            { sku: 'PIK-150', refuses: 'arose-after-delivery' },
          ],
          'Zacinający się zamek to wada plecaka i ma Pani rację. Tak jak ustaliliśmy przez telefon, zamiast obniżki wysyłamy bon na 60 zł, z którego skorzysta Pani przy namiocie.\n\nDziurka w kocu ma stopione, ciemne brzegi, jakie zostawia iskra z ogniska, dlatego tej części nie uznajemy. Dołożymy za to do następnej paczki łatkę z tego samego materiału.\n\nUdanego urlopu!',
        ),
      ),
      on(4, '10:42', 'marta', sendsVoucher),
    ],
  },
];

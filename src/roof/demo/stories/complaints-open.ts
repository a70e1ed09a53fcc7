import { answersInside, asks, asksStore, handsTo, notes, replies, sets, writes } from '../steps.ts';
import { looksFor } from '../tracing-steps.ts';
import { on, type Story } from '../story.ts';

/** Complaints that wait for the shop or for the buyer. */
export const complaintsOpen: readonly Story[] = [
  {
    channel: 'store',
    buyer: {
      name: 'Krystyna Baran',
      email: 'krystyna.baran@poczta.example',
      phone: '660 555 111',
      address: ['ul. Parkowa 9/1', '41-500', 'Chorzów'],
    },
    order: {
      items: [
        ['DON-40', 2],
        ['DON-28', 1],
      ],
      off: { percent: 10 },
      shipping: 'courier',
      payment: 'transfer',
      placed: 6,
      shipped: 4,
      delivered: 1,
    },
    start: { hoursAgo: 3 },
    says: {
      kind: 'report',
      lines: [['DON-40', 1]],
      issue: 'damaged_in_transit',
      demand: 'replacement',
      text: 'Kurier zostawił karton pod drzwiami, z boku był wgnieciony. Jedna duża donica pękła od góry prawie do samego dna. Druga cała. Kartonu nie wyrzuciłam, zdjęcia dołączam.',
      photos: ['donica-pekniecie', 'karton-wgniecenie'],
    },
    then: [],
  },
  {
    channel: 'allegro',
    buyer: {
      name: 'Dariusz Kot',
      email: '83x771025+61940@allegromail.example',
      phone: '661 555 112',
      login: 'kot_w_ogrodzie',
      address: ['ul. Działkowa 17', '97-300', 'Piotrków Trybunalski'],
    },
    order: {
      items: [
        ['SEK-22', 1],
        ['REK-M', 2],
      ],
      off: { percent: 7 },
      shipping: 'smart',
      payment: 'allegro',
      placed: 24,
      shipped: 23,
      delivered: 21,
    },
    start: { runsOut: 'CMP-REPLY', inDays: 6, at: '20:05' },
    says: {
      kind: 'report',
      lines: [['SEK-22', 1]],
      issue: 'defective',
      demand: 'repair',
      text: 'Po trzech tygodniach sprężyna wypada przy każdym cięciu. Ciąłem tylko róże i cienkie gałązki porzeczki.',
      photos: ['sekator-sprezyna'],
    },
    then: [
      on(
        1,
        '10:12',
        'marta',
        replies(
          'Dzień dobry, Panie Dariuszu,\n\ndziękuję za zdjęcie, wszystko na nim widać. Pytam producenta, czy przyśle nową sprężynę, czy woli wymienić cały sekator. Wrócę z odpowiedzią w tym tygodniu.\n\nMarta Kowal',
        ),
      ),
      on(1, '10:15', 'marta', sets('producer')),
      on(
        5,
        '9:30',
        'tomasz',
        notes('Producent: partia z maja ma za słaby zaczep. Mogą przysłać 20 sprężyn w przyszły wtorek.'),
      ),
      on(5, '9:42', 'marta', asksStore('Ile sekatorów z majowej partii leży u nas na półce?', 3)),
    ],
  },
  {
    channel: 'store',
    buyer: {
      name: 'Monika Sowa',
      email: 'monika.sowa@poczta.example',
      phone: '662 555 113',
      address: ['ul. Wiślana 3', '80-555', 'Gdańsk'],
    },
    order: {
      items: [['LEZ-SIE', 2]],
      off: { coupon: 2500 },
      shipping: 'large',
      payment: 'blik',
      placed: 20,
      shipped: 18,
      delivered: 14,
    },
    start: { runsOut: 'CMP-REPLY', inDays: 0, at: '11:27' },
    says: {
      kind: 'report',
      lines: [['LEZ-SIE', 1]],
      issue: 'defective',
      demand: 'replacement',
      text: 'W jednym z leżaków pękła tylna listwa, kiedy siadała na nim moja mama, która waży 58 kilo. Na szczęście nic jej się nie stało.',
      photos: ['lezak-listwa'],
    },
    then: [
      on(
        1,
        '9:05',
        'marta',
        replies(
          'Dzień dobry, Pani Moniko,\n\nprzede wszystkim dobrze, że mamie nic nie jest. Proszę na razie nie używać drugiego leżaka. Magazyn sprawdza, czy inne sztuki z tej dostawy mają tak samo wycięte listwy.\n\nMarta Kowal',
        ),
      ),
      on(1, '9:08', 'marta', sets('stock')),
      on(1, '9:11', 'marta', asksStore('Czy leżaki z tej samej palety mają listwy wycięte tak samo?', 3)),
      on(3, '14:52', 'tomasz', answersInside('Dwa z sześciu tak. Odłożone na regał C, zdjęcie w notatce.')),
      on(
        3,
        '14:40',
        'tomasz',
        notes(
          'Obejrzałem sześć leżaków z tej samej palety. W dwóch sęk wypada dokładnie w miejscu nawiertu, jak u klientki. Odłożyłem je, proszę nie sprzedawać.',
          ['lezak-magazyn'],
        ),
      ),
      on(
        9,
        '16:10',
        'marta',
        notes(
          'Czekam tylko na potwierdzenie, że nowa partia dojechała. Odpowiedź musi wyjść najpóźniej czternastego dnia.',
        ),
      ),
    ],
  },
  {
    channel: 'allegro',
    buyer: {
      name: 'Paweł Jeż',
      email: '27x904411+72035@allegromail.example',
      phone: '663 555 114',
      login: 'pawel.jez.plock',
      address: ['ul. Tumska 6/9', '09-402', 'Płock'],
    },
    order: {
      items: [['FOT-ZAC', 1]],
      off: { percent: 8 },
      shipping: 'smartCourier',
      payment: 'allegroPay',
      placed: 12,
      shipped: 10,
      delivered: 5,
    },
    start: { daysAgo: 7, at: '13:55' },
    says: {
      kind: 'report',
      lines: [['FOT-ZAC', 1]],
      issue: 'defective',
      demand: 'price_reduction',
      demandAmount: 12000,
      text: 'Fotel skrzypi przy każdym bujnięciu. Da się siedzieć, ale nie da się czytać. Zostawię go, jeśli oddacie Państwo 120 zł.',
    },
    then: [
      on(
        1,
        '11:30',
        'marta',
        asks(
          'Dzień dobry, Panie Pawle,\n\nskrzypienie najczęściej bierze się z jednej śruby pod lewym podłokietnikiem. Czy mógłby Pan przysłać krótki opis albo zdjęcie tego miejsca? Jeśli śruba jest dokręcona, a fotel dalej skrzypi, od razu przejdę do Pana propozycji.\n\nMarta Kowal',
        ),
      ),
      on(1, '11:32', 'marta', notes('120 zł to mniej niż odbiór fotela kurierem. Jeśli to nie śruba, zgoda.')),
    ],
  },
  {
    channel: 'allegro',
    buyer: {
      name: 'Ewa Malinowska',
      email: '60x127758+11842@allegromail.example',
      phone: '664 555 115',
      login: 'ewa_mal_75',
      address: ['ul. Piaskowa 25', '64-100', 'Leszno'],
    },
    order: {
      items: [
        ['LAM-3', 1],
        ['PIK-150', 1],
      ],
      shipping: 'smartCourier',
      payment: 'allegro',
      placed: 12,
      shipped: 10,
      delivered: null,
    },
    start: { daysAgo: 3, at: '8:48' },
    says: {
      kind: 'report',
      lines: [
        ['LAM-3', 1],
        ['PIK-150', 1],
      ],
      issue: 'not_received',
      demand: 'refund',
      text: 'Od tygodnia w śledzeniu stoi „w drodze do oddziału”. W sobotę mam urodziny taty w ogrodzie i lampiony miały być niespodzianką.',
    },
    then: [
      on(
        0,
        '10:02',
        'marta',
        replies(
          'Dzień dobry, Pani Ewo,\n\nprzepraszam za tę paczkę. Zgłosiłam ją właśnie w DPD jako zaginioną. Żeby zdążyć na sobotę, mogę dziś wysłać drugi komplet. Czy tak będzie dobrze?\n\nMarta Kowal',
        ),
      ),
      on(
        0,
        '10:03',
        'marta',
        looksFor('DPD', '2611-40933', 'Formularz reklamacyjny wysłany. Ostatni skan w sortowni w Strykowie.'),
      ),
      on(0, '10:05', 'marta', sets('carrier')),
      on(
        0,
        '12:31',
        'buyer',
        writes('Tak, bardzo proszę o drugi komplet! Tylko niech tym razem kurier zadzwoni, dzwonek nie działa.'),
      ),
      on(1, '8:20', 'marta', handsTo('tomasz')),
      on(
        1,
        '8:22',
        'marta',
        notes('Tomek, nadaj dziś kurierem z dopiskiem „dzwonić: 664 555 115”. Reklamacja w DPD nr 2611-40933.'),
      ),
    ],
  },
  {
    channel: 'store',
    buyer: {
      name: 'Zofia Lipiec',
      email: 'zofia.lipiec@poczta.example',
      phone: '665 555 116',
      address: ['ul. Rybacka 2', '78-100', 'Kołobrzeg'],
    },
    order: {
      items: [['LAM-3', 2]],
      off: { percent: 10 },
      shipping: 'locker',
      payment: 'blik',
      placed: 16,
      shipped: 15,
      delivered: 13,
    },
    start: { runsOut: 'CMP-REPLY', inDays: -3, at: '17:16' },
    says: {
      kind: 'report',
      lines: [['LAM-3', 1]],
      issue: 'defective',
      demand: 'refund',
      text: 'Jeden z lampionów świeci tylko do dziewiątej wieczorem, a w opisie jest osiem godzin. Pozostałe świecą do rana. Proszę o zwrot pieniędzy za ten komplet.',
      photos: ['lampion-zgasl'],
    },
    then: [
      // Friendly, and no answer to a complaint: the fourteen days went on (UPK 7a).
      on(
        1,
        '12:00',
        'marta',
        replies(
          'Dzień dobry, Pani Zofio,\n\ndziękuję za zdjęcie. Sprawdzę u producenta, czy to akumulator, i wrócę z odpowiedzią.\n\nMarta Kowal',
        ),
      ),
    ],
  },
];

import { notes, replies, writes } from '../steps.ts';
import { contests } from '../settling-steps.ts';
import { on, type Story } from '../story.ts';

/** Withdrawals that need a person's eye: late, excepted, too early, without an order. None is refused. */
export const withdrawalsInQuestion: readonly Story[] = [
  {
    channel: 'store',
    buyer: {
      name: 'Ryszard Cebula',
      email: 'r.cebula@poczta.example',
      phone: '604 555 105',
      address: ['ul. Zamkowa 3', '57-300', 'Kłodzko'],
    },
    order: { items: [['KOC-TAT', 1]], shipping: 'post', payment: 'cod', placed: 27, shipped: 25, delivered: 22 },
    start: { daysAgo: 2, at: '14:26' },
    says: { kind: 'withdrawal', whole: true, account: 'PL61109010140000071219812874' },
    then: [
      on(
        1,
        '8:50',
        'tomasz',
        notes(
          'W śledzeniu Poczty jest doręczenie 22 dni przed oświadczeniem, ale podpis nieczytelny. Proszę sprawdzić, czy nie odebrał tego sąsiad.',
        ),
      ),
    ],
  },
  {
    channel: 'store',
    buyer: {
      name: 'Joanna Pietrzak',
      email: 'joanna.pietrzak@poczta.example',
      phone: '605 555 106',
      address: ['ul. Jagiellońska 40/6', '70-364', 'Szczecin'],
    },
    order: {
      items: [
        ['ZAS-MGL', 2],
        ['SWI-POK', 1],
      ],
      off: { percent: 5 },
      shipping: 'courier',
      payment: 'later',
      placed: 12,
      shipped: 5,
      delivered: 3,
    },
    start: { daysAgo: 12, at: '21:30' },
    says: { kind: 'withdrawal', lines: [['ZAS-MGL', 2]] },
    then: [
      on(
        0,
        '21:44',
        'buyer',
        writes(
          'Zasłony są śliczne, ale po zawieszeniu widzę, że podałam złą wysokość karnisza. Brakuje 12 cm. Chciałabym je oddać i zamówić dłuższe.',
        ),
      ),
      on(
        1,
        '9:35',
        'marta',
        notes(
          'Szyte na wymiar 131 × 243 cm, wymiary z formularza klientki. Uszyte dobrze, sprawdziłam kartę zlecenia.',
        ),
      ),
      on(
        3,
        '11:05',
        'marta',
        contests(
          'EX-03',
          'Zasłony uszyliśmy na Pani zamówienie w wymiarach 131 × 243 cm, które podała Pani w formularzu. Takich rzeczy ustawa pozwala nie przyjmować z powrotem i pisaliśmy o tym przy zamówieniu.\n\nNie zostawimy Pani jednak z za krótką zasłoną. Nasza pracownia może doszyć lniany pas w tym samym odcieniu, za 60 zł za obie sztuki. Wystarczy odpowiedzieć na tej stronie.',
        ),
      ),
    ],
  },
  {
    channel: 'store',
    buyer: {
      name: 'Michał Gajda',
      email: 'michal.gajda@poczta.example',
      phone: '606 555 107',
      address: ['ul. Różana 2', '30-305', 'Kraków'],
    },
    order: {
      items: [
        ['TER-1', 2],
        ['PIK-150', 1],
      ],
      off: { percent: 15 },
      shipping: 'locker',
      payment: 'blik',
      placed: 1,
      shipped: null,
      delivered: null,
    },
    start: { hoursAgo: 16 },
    says: { kind: 'withdrawal', whole: true },
    then: [
      on(
        1,
        '8:40',
        'marta',
        replies(
          'Dzień dobry, Panie Michale,\n\nzdążyliśmy zatrzymać paczkę, zanim wyjechała z magazynu. Nic nie trzeba odsyłać, przelew zlecimy w najbliższy dzień roboczy.\n\nMarta Kowal',
        ),
      ),
    ],
  },
  {
    channel: 'store',
    buyer: {
      name: 'Genowefa Pawlak',
      email: 'genowefa.pawlak@poczta.example',
      address: ['ul. Kościelna 1', '56-400', 'Oleśnica'],
    },
    order: null,
    start: { daysAgo: 1, at: '10:33' },
    says: {
      kind: 'withdrawal',
      contract:
        'Kupiłam u Państwa zieloną konewkę, chyba dwa tygodnie temu, numeru nie mam, bo zamawiała sąsiadka Krysia ze swojego telefonu.',
    },
    then: [
      on(
        0,
        '13:20',
        'marta',
        replies(
          'Dzień dobry, Pani Genowefo,\n\noświadczenie mamy i jest ważne. Żeby znaleźć zamówienie, potrzebujemy tylko nazwiska pani Krysi albo numeru telefonu, z którego zamawiała. Proszę się nie spieszyć, termin liczymy od dzisiaj.\n\nMarta Kowal, tel. 71 555 01 84',
        ),
      ),
    ],
  },
  {
    channel: 'store',
    locale: 'en',
    buyer: {
      name: 'Oliver Bennett',
      email: 'o.bennett@tidewater.example',
      phone: '607 555 108',
      address: ['ul. Więzienna 10/2', '50-118', 'Wrocław'],
    },
    order: {
      items: [['PLE-4', 1]],
      off: { percent: 10 },
      shipping: 'locker',
      payment: 'card',
      placed: 6,
      shipped: 5,
      delivered: 3,
    },
    start: { daysAgo: 10, at: '17:51' },
    says: { kind: 'withdrawal', whole: true, email: 'olly.bennett@mail.example' },
    then: [
      on(
        0,
        '18:03',
        'buyer',
        writes(
          'Hi! I ordered from my work address, but please write to this one, I am leaving that job on Friday. The backpack is unused: my partner had bought the very same one for my birthday.',
        ),
      ),
      on(
        1,
        '9:22',
        'marta',
        replies(
          'Hello Oliver,\n\nhappy birthday, and no problem: everything about this return now goes to this address. Please send the backpack to our warehouse; the address is in the confirmation.\n\nMarta Kowal',
        ),
      ),
    ],
  },
];

import { notes, replies, sets, writes } from '../steps.ts';
import { brings, decides, receives } from '../settling-steps.ts';
import { on, type Story } from '../story.ts';

/** Complaints on their last stretch: a part, a repair, a new thing on its way. */
export const complaintsSettling: readonly Story[] = [
  {
    channel: 'store',
    buyer: {
      name: 'Igor Malec',
      email: 'igor.malec@poczta.example',
      phone: '669 555 121',
      address: ['ul. Składowa 8/21', '15-399', 'Białystok'],
    },
    order: {
      items: [
        ['STO-POM', 1],
        ['KRZ-POM', 2],
      ],
      off: { percent: 10 },
      shipping: 'courier',
      payment: 'later',
      placed: 8,
      shipped: 7,
      delivered: 4,
      parcels: 2,
    },
    start: { daysAgo: 5, at: '16:52' },
    says: {
      kind: 'report',
      lines: [['STO-POM', 1]],
      issue: 'missing_items',
      demand: 'missing_part',
      text: 'W woreczku ze śrubami do stolika brakuje dwóch długich (M6 × 40). Reszta jest, stolik stoi na razie oparty o ścianę.',
      photos: ['stolik-sruby'],
    },
    then: [
      on(
        1,
        '9:33',
        'marta',
        decides(
          [{ grants: 'missing_part' }],
          'Ma Pan rację, brakuje dwóch śrub. Wysyłamy cztery, na wszelki wypadek, i kluczyk. Listem priorytetowym powinny być za dwa dni.',
        ),
      ),
      on(1, '13:45', 'tomasz', brings('shipped', { carrier: 'Poczta Polska', number: '00159007731499310048' })),
    ],
  },
  {
    channel: 'store',
    buyer: {
      name: 'Tadeusz Piec',
      email: 'tadeusz.piec@poczta.example',
      phone: '690 555 122',
      address: ['Podlesie 18', '21-040', 'Świdnik'],
    },
    order: { items: [['PAL-70', 1]], shipping: 'large', payment: 'transfer', placed: 22, shipped: 20, delivered: 17 },
    start: { daysAgo: 12, at: '10:14' },
    says: {
      kind: 'report',
      lines: [['PAL-70', 1]],
      issue: 'defective',
      demand: 'repair',
      byGuarantee: true,
      text: 'Puścił spaw przy jednej nodze i palenisko się kiwa. W karcie gwarancyjnej jest pięć lat na spawy, więc korzystam z gwarancji.',
      photos: ['palenisko-spaw'],
    },
    then: [
      on(
        1,
        '11:20',
        'marta',
        replies(
          'Dzień dobry, Panie Tadeuszu,\n\ngwarancja obejmuje spawy, proszę przysłać palenisko na nasz koszt. Kurier przyjedzie w czwartek, wystarczy je postawić na palecie albo w kartonie.\n\nMarta Kowal',
        ),
      ),
      on(1, '18:40', 'buyer', writes('Dobrze, w czwartek będę w domu po dziesiątej.')),
      on(
        6,
        '12:10',
        'tomasz',
        receives('Lewa tylna noga pęknięta w spawie, reszta bez uwag. Idzie do warsztatu.', 'kept'),
      ),
      on(
        6,
        '12:18',
        'tomasz',
        notes('Spawacz obiecuje na przyszły wtorek. Przy okazji poprawi drugą nogę.', ['palenisko-warsztat']),
      ),
      on(
        7,
        '10:00',
        'marta',
        decides(
          [{ grants: 'repair' }],
          'Uznajemy zgłoszenie z gwarancji. Spawamy nogę na nowo i wzmacniamy pozostałe trzy. Palenisko wróci do Pana na nasz koszt.',
        ),
      ),
      on(7, '10:30', 'tomasz', brings('in_repair')),
    ],
  },
  {
    channel: 'store',
    buyer: { name: 'Zenon Kruk', phone: '74 555 20 33', address: ['ul. Kolejowa 30', '58-160', 'Świebodzice'] },
    order: { items: [['WAZ-25', 1]], shipping: 'post', payment: 'cod', placed: 15, shipped: 14, delivered: 11 },
    start: { daysAgo: 8, at: '11:03' },
    says: {
      kind: 'report',
      lines: [['WAZ-25', 1]],
      issue: 'defective',
      demand: 'replacement',
      text: 'Pan Zenon (78 lat, bez poczty elektronicznej) mówi, że wąż cieknie przy samym złączu, a uszczelkę zmieniał dwa razy. Prosi o nowy i o odpowiedź listem.',
      takenBy: 'marta',
    },
    then: [
      on(
        0,
        '11:10',
        'marta',
        notes('Rozmowa telefoniczna, 7 minut. Pan bardzo miły. Oddzwaniać po szesnastej, wcześniej jest na działce.'),
      ),
      on(
        2,
        '9:40',
        'marta',
        decides(
          [{ grants: 'replacement' }],
          'Złącze z tej serii bywa źle zaciśnięte i nowa uszczelka nie pomoże. Wysyłamy Panu nowy wąż. Starego nie trzeba odsyłać.',
        ),
      ),
      on(2, '9:45', 'marta', sets('post')),
    ],
  },
];

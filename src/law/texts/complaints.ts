import type { Day } from '../../kit/day.ts';
import { CONFORMITY_IN_FORCE, RIGHT_TO_REPAIR_APPLIES, UPK_IN_FORCE } from '../rule.ts';
import type { StatutoryText } from './text.ts';

/** The act on out-of-court settlement of consumer disputes came into force. */
const ADR_IN_FORCE: Day = '2017-01-10';

export const complaintTexts = [
  {
    id: 'adr-consent',
    validFrom: ADR_IN_FORCE,
    source: 'ADR Act 32(1)(1), 32(2)',
    words: {
      pl: 'Zgadzamy się na udział w postępowaniu w sprawie pozasądowego rozwiązania tego sporu (art. 32 ustawy z 23 września 2016 r. o pozasądowym rozwiązywaniu sporów konsumenckich). Podmiotem uprawnionym do jego prowadzenia jest {adrBody}, {adrAddress}.',
      en: 'We agree to take part in out-of-court settlement of this dispute (Art. 32 of the Polish Act of 23 September 2016 on out-of-court settlement of consumer disputes). The body competent to run it is {adrBody}, {adrAddress}.',
    },
  },
  {
    id: 'adr-refusal',
    validFrom: ADR_IN_FORCE,
    source: 'ADR Act 32(1)(2)',
    words: {
      pl: 'Odmawiamy udziału w postępowaniu w sprawie pozasądowego rozwiązania tego sporu (art. 32 ustawy z 23 września 2016 r. o pozasądowym rozwiązywaniu sporów konsumenckich).',
      en: 'We refuse to take part in out-of-court settlement of this dispute (Art. 32 of the Polish Act of 23 September 2016 on out-of-court settlement of consumer disputes).',
    },
  },
  {
    id: 'repair-or-replacement',
    validFrom: CONFORMITY_IN_FORCE,
    source: 'UPK 43d(1)-(6)',
    words: {
      pl: 'Masz prawo wybrać: naprawa albo wymiana towaru na nowy. Koszty, także przesyłki, ponosimy my.',
      en: 'You have the right to choose: repair of the goods or replacement with new ones. We bear the costs, including shipping.',
    },
  },
  {
    id: 'repair-or-replacement-with-extension',
    validFrom: RIGHT_TO_REPAIR_APPLIES,
    source: 'UPK 43d(1)-(6); SGD 10(2a), 13(2a)',
    words: {
      pl: 'Masz prawo wybrać: naprawa albo wymiana towaru na nowy. Koszty, także przesyłki, ponosimy my. Jeśli wybierzesz naprawę, okres naszej odpowiedzialności za towar wydłuży się jednorazowo o 12 miesięcy. Wymiana go nie wydłuża.',
      en: 'You have the right to choose: repair of the goods or replacement with new ones. We bear the costs, including shipping. If you choose repair, the time we are liable for the goods grows once by 12 months. Replacement does not extend it.',
    },
  },
  {
    id: 'guarantee-leaves-rights',
    validFrom: UPK_IN_FORCE,
    source: 'KC 577(1) par. 2, 579',
    words: {
      pl: 'Jeśli towar jest niezgodny z umową, przysługują Ci z mocy prawa środki ochrony prawnej ze strony i na koszt sprzedawcy. Gwarancja nie ma na nie wpływu.',
      en: 'If the goods do not conform with the contract, you have remedies by law from the seller and at the seller’s cost. The guarantee does not affect them.',
    },
  },
  {
    id: 'complaint-appeal',
    validFrom: UPK_IN_FORCE,
    source: 'UPK 7a; CMP-REJECT',
    words: {
      pl: 'Jeśli nie zgadzasz się z naszą decyzją, napisz na {contact}. Bezpłatnie pomoże Ci też powiatowy lub miejski rzecznik konsumentów.',
      en: 'If you disagree with our decision, write to {contact}. Your district or city consumer ombudsman will also help you free of charge.',
    },
  },
] as const satisfies readonly StatutoryText[];

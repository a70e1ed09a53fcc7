import { UPK_IN_FORCE, WITHDRAWAL_FUNCTION_APPLIES } from '../rule.ts';
import type { StatutoryText } from './text.ts';

export const withdrawalTexts = [
  {
    id: 'withdrawal-acknowledgement',
    validFrom: UPK_IN_FORCE,
    source: 'UPK 30(3)-(4); CRD 11(3), 11a(4)',
    words: {
      pl: 'Potwierdzamy, że {submittedAt} otrzymaliśmy Twoje oświadczenie o odstąpieniu od umowy nr {contract}. Jego treść: „{statement}”.',
      en: 'We confirm that on {submittedAt} we received your statement of withdrawal from contract no. {contract}. It reads: “{statement}”.',
    },
  },
  {
    id: 'withdrawal-late-reserved',
    validFrom: UPK_IN_FORCE,
    source: 'UPK 27(1), 30(2)',
    words: {
      pl: 'Według naszych danych termin na odstąpienie minął {deadline}. Oświadczenie przyjęliśmy i sprawdzimy, czy zostało złożone w terminie. Jeśli paczka dotarła do Ciebie później niż {delivered}, daj nam znać.',
      en: 'By our records the time to withdraw ended on {deadline}. We have received your statement and will check whether it was sent in time. If the parcel reached you later than {delivered}, please tell us.',
    },
  },
  {
    id: 'withdrawal-terms',
    validFrom: UPK_IN_FORCE,
    source: 'UPK 12(1)(9), 27-28',
    words: {
      pl: 'Możesz odstąpić od umowy w ciągu {days} dni bez podania przyczyny. Termin biegnie od dnia, w którym Ty lub wskazana przez Ciebie osoba (inna niż przewoźnik) otrzymacie towar, a przy kilku paczkach: ostatnią z nich. Wystarczy, że przed jego upływem wyślesz oświadczenie.',
      en: 'You may withdraw from the contract within {days} days without giving a reason. The time runs from the day on which you, or a person you named other than the carrier, receive the goods, or the last of them when they come in several parcels. It is enough to send your statement before it ends.',
    },
  },
  {
    // Law pack, WF-INFO; CRD Annex I(A) as amended by Dir. (EU) 2023/2673.
    id: 'withdrawal-function-terms',
    validFrom: WITHDRAWAL_FUNCTION_APPLIES,
    source: 'CRD 6(1)(h), 11a, Annex I(A)',
    words: {
      pl: 'Możesz również odstąpić od umowy online pod adresem {url}. Jeśli skorzystasz z tej funkcji, niezwłocznie prześlemy Ci na trwałym nośniku potwierdzenie otrzymania oświadczenia, z jego treścią oraz datą i godziną złożenia.',
      en: 'You can also withdraw from the contract online at {url}. If you use this function, we will send you without undue delay, on a durable medium, an acknowledgement of receipt with the content of your statement and the date and time of its submission.',
    },
  },
  {
    id: 'return-cost-buyer',
    validFrom: UPK_IN_FORCE,
    source: 'UPK 34(2), 12(1)(10)',
    words: {
      pl: 'Po odstąpieniu od umowy odsyłasz towar na swój koszt. Pozostałe wpłaty, razem z najtańszą zwykłą dostawą, jaką oferowaliśmy, oddamy Ci w całości.',
      en: 'After you withdraw, you pay for sending the goods back. We refund everything else in full, including the cheapest ordinary delivery we offered.',
    },
  },
  {
    id: 'return-cost-shop',
    validFrom: UPK_IN_FORCE,
    source: 'UPK 34(2), 23',
    words: {
      pl: 'Po odstąpieniu od umowy odeślesz towar na nasz koszt.',
      en: 'After you withdraw, we pay for sending the goods back.',
    },
  },
  {
    id: 'send-back-by',
    validFrom: UPK_IN_FORCE,
    source: 'UPK 34(1)',
    words: {
      pl: 'Odeślij towar najpóźniej {sendBackBy}. Wystarczy, że nadasz paczkę tego dnia.',
      en: 'Send the goods back by {sendBackBy} at the latest. Posting the parcel on that day is enough.',
    },
  },
  {
    id: 'refund-may-wait',
    validFrom: UPK_IN_FORCE,
    source: 'UPK 32(1), (3)',
    words: {
      pl: 'Pieniądze oddamy niezwłocznie, najpóźniej {refundBy}. Możemy wstrzymać zwrot do chwili, gdy dostaniemy towar lub dowód jego nadania.',
      en: 'We will refund you without delay, by {refundBy} at the latest. We may hold the refund until we get the goods or proof that you sent them.',
    },
  },
  {
    id: 'refund-may-not-wait',
    validFrom: UPK_IN_FORCE,
    source: 'UPK 32(1)',
    words: {
      pl: 'Pieniądze oddamy niezwłocznie, najpóźniej {refundBy}.',
      en: 'We will refund you without delay, by {refundBy} at the latest.',
    },
  },
  {
    id: 'loss-of-value',
    validFrom: UPK_IN_FORCE,
    source: 'UPK 34(4)',
    words: {
      pl: 'Odpowiadasz za spadek wartości towaru tylko wtedy, gdy używasz go w sposób wykraczający poza to, co konieczne, aby stwierdzić jego charakter, cechy i działanie.',
      en: 'You answer for a loss of value of the goods only if you use them beyond what is needed to establish their nature, characteristics and functioning.',
    },
  },
] as const satisfies readonly StatutoryText[];

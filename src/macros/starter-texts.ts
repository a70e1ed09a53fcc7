import type { MacroAction } from './macro-actions.ts';
import type { Procedure } from '../law/vocabulary.ts';

export interface Starter {
  readonly name: Record<'pl' | 'en', string>;
  readonly textPl: string;
  readonly textEn: string;
  readonly actions: readonly MacroAction[];
  readonly procedures: readonly Procedure[];
}

const complaints: readonly Procedure[] = ['complaint', 'guarantee'];

/** What most shops write every day. To be changed at will: a shop's own voice is better than ours. */
export const starters: readonly Starter[] = [
  {
    name: { pl: 'Prośba o zdjęcia', en: 'Ask for photos' },
    textPl: `Dzień dobry, {{imię}}!

Dziękujemy za zgłoszenie {{numer sprawy}}. Żeby szybko je rozpatrzyć, potrzebujemy zobaczyć, co się stało: {{produkty}}.`,
    textEn: `Hello {{first name}},

Thank you for your case {{case number}}. To look into it quickly, we need to see what happened to: {{products}}.`,
    actions: [{ kind: 'assign', to: 'me' }, { kind: 'ask-photos' }],
    procedures: complaints,
  },
  {
    name: { pl: 'Mamy zgłoszenie, sprawdzamy', en: 'We have it and are checking' },
    textPl: `Dzień dobry, {{imię}}!

Mamy Twoje zgłoszenie {{numer sprawy}} i już je sprawdzamy. Odpowiemy najpóźniej {{termin odpowiedzi}}.

{{imię konsultanta}}, {{kanał}}`,
    textEn: `Hello {{first name}},

We have your case {{case number}} and are already checking it. We will answer by {{answer deadline}} at the latest.

{{agent name}}, {{channel}}`,
    actions: [
      { kind: 'assign', to: 'me' },
      { kind: 'send', then: 'stay' },
    ],
    procedures: complaints,
  },
  {
    name: { pl: 'Dokąd odesłać', en: 'Where to send it back' },
    textPl: `Dzień dobry, {{imię}}!

{{produkty}} można odesłać na adres:

{{adres zwrotu}}

Prosimy o nadanie najpóźniej {{termin odesłania}} i o numer {{numer sprawy}} w środku paczki. Warto zachować potwierdzenie nadania.`,
    textEn: `Hello {{first name}},

Please send {{products}} back to:

{{return address}}

Send the parcel by {{send-back deadline}} at the latest and put the number {{case number}} inside. It is worth keeping the proof of posting.`,
    actions: [{ kind: 'send', then: 'stay' }],
    procedures: ['withdrawal', 'voluntary_return'],
  },
  {
    name: { pl: 'Paczka u nas, kiedy pieniądze', en: 'Parcel is here, when the money comes' },
    textPl: `Dzień dobry, {{imię}}!

Paczka z zamówienia {{numer zamówienia}} jest już u nas. Pieniądze oddamy najpóźniej {{termin zwrotu pieniędzy}}, tą samą drogą, którą przyszła zapłata.`,
    textEn: `Hello {{first name}},

The parcel from order {{order number}} has reached us. You will have your money back by {{refund deadline}} at the latest, the way you paid.`,
    actions: [{ kind: 'send', then: 'stay' }],
    procedures: ['withdrawal', 'voluntary_return'],
  },
  {
    name: { pl: 'Pytamy przewoźnika', en: 'We are asking the carrier' },
    textPl: `Dzień dobry, {{imię}}!

Przykro nam, że paczka z zamówienia {{numer zamówienia}} nie dotarła. Pytamy już przewoźnika, gdzie jest, i napiszemy, gdy tylko odpowie.`,
    textEn: `Hello {{first name}},

We are sorry that the parcel of order {{order number}} has not reached you. We are already asking the carrier where it is, and will write as soon as they answer.`,
    actions: [
      { kind: 'assign', to: 'me' },
      { kind: 'note', text: 'Reklamacja u przewoźnika: {{numer zamówienia}}' },
      { kind: 'send', then: 'stay' },
      { kind: 'snooze', until: { days: 2 } },
    ],
    procedures: ['not_received'],
  },
  {
    name: { pl: 'Czekamy na odpowiedź', en: 'A gentle reminder' },
    textPl: `Dzień dobry, {{imię}}!

Pytaliśmy o jedną rzecz w sprawie {{numer sprawy}} i bez odpowiedzi nie możemy iść dalej. Wystarczy odpisać na tę wiadomość. Jeśli link do sprawy zaginął, nowy jest tutaj: {{link do sprawy}}`,
    textEn: `Hello {{first name}},

We asked you one thing about case {{case number}} and cannot go on without an answer. Replying to this message is enough. If you have lost the link to your case, there is a new one here: {{case link}}`,
    actions: [
      { kind: 'send', then: 'wait' },
      { kind: 'snooze', until: 'answer' },
    ],
    procedures: [],
  },
];

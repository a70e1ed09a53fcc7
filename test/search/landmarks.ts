/** Cases somebody looks for, among a crowd of others that are like them. */
export interface Landmark {
  readonly name: string;
  readonly email?: string;
  readonly phone?: string;
  readonly orderNumber?: string;
  /** With these the order exists, and the case is about its lines. */
  readonly lines?: readonly { readonly sku: string; readonly name: string }[];
  readonly parcel?: string;
  readonly description?: string;
  readonly said?: readonly string[];
  readonly withdraws?: boolean;
  readonly allegro?: boolean;
  readonly tag?: string;
}

const landmarks = {
  brzeczyszczykiewicz: {
    name: 'Grzegorz Brzęczyszczykiewicz',
    email: 'g.brzeczyszczykiewicz@lekolody.pl',
    phone: '+48 601 234 567',
    orderNumber: 'ZP/2026/10/7781',
    description: 'Rączka patelni odpadła po trzech dniach.',
  },
  zolc: {
    name: 'Zażółć Gęślą-Jaźń',
    email: 'zazolc@poczta.onet.pl',
    phone: '0048 22 555 01 23',
    orderNumber: '900000123',
    lines: [{ sku: 'LAMP-NOC-77', name: 'Lampka nocna „Świetlik”' }],
    description: 'Żarówka migocze.',
  },
  kowalskaPiekarnia: {
    name: 'Bożena Kowalska',
    email: 'bozena.kowalska@piekarnia-slonce.pl',
    phone: '602-777-888',
    orderNumber: 'AL-55512345',
    description: 'Blender przestał działać, czuć spalenizną.',
    allegro: true,
  },
  wojcik: {
    name: 'Świętosława Wójcik-Żmuda',
    email: 'swietka77@gmail.com',
    phone: '500 600 701',
    orderNumber: '#10 45 99',
    description: 'Dwie filiżanki przyjechały stłuczone.',
  },
  szczepanik: {
    name: 'Przemysław Szczepanik',
    email: 'p.szczepanik@interia.pl',
    phone: '+48 510 020 030',
    withdraws: true,
  },
  chrzaszcz: {
    name: 'Hanna Chrząszcz',
    email: 'hania.chrz@wp.pl',
    phone: '512 345 000',
    description: 'Brakuje śrubek do stolika.',
  },
  stepien: {
    name: 'Radosław Stępień',
    email: 'radek.stepien@firma-abc.com.pl',
    phone: '(+48) 609-111-222',
    tag: 'Hurt',
  },
  oneill: {
    name: "Sinéad O'Neill",
    email: 'sinead.oneill@example.ie',
    phone: '+353 85 123 4567',
    description: 'The kettle leaks from its spout.',
  },
  mueller: {
    name: 'Jürgen Müller',
    email: 'j.mueller@web.de',
    phone: '+49 151 23456789',
    orderNumber: 'EB-11-22222-33333',
  },
  kettle: {
    name: 'Marcin Lis',
    email: 'lis.marcin@op.pl',
    orderNumber: '900000777',
    lines: [{ sku: 'CZAJ-EL-17-INOX', name: 'Czajnik elektryczny stalowy 1,7 l' }],
    description: 'Nie wyłącza się po zagotowaniu.',
  },
  fountain: {
    name: 'Dorota Maj',
    email: 'dmaj@o2.pl',
    orderNumber: '900000778',
    lines: [{ sku: 'FONT-CZEK-3P', name: 'Fontanna czekoladowa trzypoziomowa' }],
    said: ['Ślimak fontanny nie obraca się wcale.'],
  },
  hammock: {
    name: 'Ewelina Gołąb',
    email: 'golabek@vp.pl',
    orderNumber: '900000779',
    lines: [{ sku: 'HAM-BRA-200', name: 'Hamak brazylijski 200×150 cm' }],
    description: 'Pękł sznurek przy pierwszym użyciu.',
  },
  telescope: {
    name: 'Ignacy Kret',
    email: 'ignac@kret.example',
    orderNumber: '900000780',
    lines: [{ sku: 'TEL-AZ-70900', name: 'Teleskop astronomiczny 70/900' }],
    description: 'Zwierciadło ma rysę.',
    parcel: '620999111222333444555666',
  },
  carpet: {
    name: 'Leokadia Pająk',
    email: 'leokadia@pajak.example',
    description: 'Dywan pachnie naftaliną i farbuje na bordowo.',
    said: ['Proszę o zwrot na konto w banku spółdzielczym w Szczebrzeszynie.'],
  },
  ghost: {
    name: 'Nadia Mróz',
    email: 'nadia.mroz@mail.example',
    said: ['Kurier podrobił mój podpis na liście przewozowym.'],
  },
  invoice: {
    name: 'Tytus Baran',
    email: 'tytus@baran.example',
    said: ['Poproszę duplikat faktury korygującej na hurtownię „Bławatek”.'],
  },
  company: {
    name: 'Kancelaria Notarialna Jaworska',
    email: 'biuro@jaworska-notariusz.pl',
    phone: '22 111 22 33',
    allegro: true,
  },
  duda: { name: 'Agnieszka Dudek-Duda', email: 'aga.duda@wp.pl', phone: '698 100 100' },
  kubica: { name: 'Wiesława Kwiatek', email: 'wkwiatek@tlen.pl', phone: '698 200 300', withdraws: true },
  wilk: { name: 'Ksawery Wilk', email: 'xawery.wilk@proton.me', phone: '797 979 797' },
  nowakowski: { name: 'Bonifacy Nowakowski', email: 'boni@nowakowscy.example', phone: '733 444 555' },
  zielinskaEva: { name: 'Ewa Zieleńska', email: 'ewa.zielenska@autograf.pl', phone: '799 123 321' },
} satisfies Record<string, Landmark>;

export type LandmarkName = keyof typeof landmarks;
export const landmarkNames = Object.keys(landmarks) as LandmarkName[];
export const landmarkOf = (name: LandmarkName): Landmark => landmarks[name];

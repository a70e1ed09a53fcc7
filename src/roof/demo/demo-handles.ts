/** What tests and people take hold of the demo shop by. All of it is invented; nothing here is a secret. */
export const demoShopName = 'Zielona Półka';

export const demoSlugs = {
  store: 'zielona-polka',
  allegro: 'zielona-polka-allegro',
  ebay: 'zielona-polka-ebay',
  b2b: 'zielona-polka-b2b',
} as const;
export type DemoChannel = keyof typeof demoSlugs;

export const demoPassword = 'zwrotka-demo';

export const demoStaff = {
  anna: { name: 'Anna Nowicka', email: 'anna@zielonapolka.example', role: 'owner' },
  marta: { name: 'Marta Kowal', email: 'marta@zielonapolka.example', role: 'consultant' },
  tomasz: { name: 'Tomasz Sobczak', email: 'tomasz@zielonapolka.example', role: 'warehouse' },
  ewa: { name: 'Ewa Sikora', email: 'ewa@zielonapolka.example', role: 'accountant' },
} as const;
export type DemoStaffName = keyof typeof demoStaff;

/** Orders that nobody has said a word about yet: delivered a few days ago, ready for the form. */
export const demoOrders = {
  store: { number: '100731', email: 'jagoda.lis@poczta.example' },
  allegro: {
    number: 'd7c3a1f0-5b7e-11f1-9a42-3f0c8b2e6d11',
    login: 'ogrodniczka_z_wyspy',
    phone: '601 555 204',
    parcel: '620999000000000000000411',
  },
  ebay: { number: '12-11873-40521', email: 'mia.schroeder@mail.example' },
  b2b: { number: 'B2B/0731', email: 'biuro@cukierniamalwa.example', nip: '1112223332' },
} as const;

import type { DemoBuyer } from './order-plan.ts';

/** People and companies who bought and said nothing. All invented. */
const person = (
  name: string,
  mail: string,
  phone: string,
  street: string,
  postcode: string,
  city: string,
): DemoBuyer => ({
  name,
  email: `${mail}@poczta.example`,
  phone,
  address: [street, postcode, city],
});

export const poles: readonly DemoBuyer[] = [
  person('Marcin Olszewski', 'm.olszewski', '600 555 131', 'ul. Dębowa 7', '54-130', 'Wrocław'),
  person('Elżbieta Kania', 'elzbieta.kania', '601 555 132', 'ul. Szkolna 3/11', '58-500', 'Jelenia Góra'),
  person('Julia Świderska', 'julia.swiderska', '602 555 133', 'ul. Kwiatowa 21', '60-101', 'Poznań'),
  person('Bogdan Żurek', 'bogdan.zurek', '603 555 134', 'ul. Lipowa 2', '38-400', 'Krosno'),
  person('Weronika Ptak', 'weronika.ptak', '604 555 135', 'al. Brzozowa 18/40', '02-495', 'Warszawa'),
  person('Czesława Maj', 'czeslawa.maj', '605 555 136', 'Stara Wieś 64', '34-600', 'Limanowa'),
  person('Hubert Dąbek', 'hubert.dabek', '606 555 137', 'ul. Mostowa 9', '87-100', 'Toruń'),
  person('Łucja Gołąb', 'lucja.golab', '607 555 138', 'ul. Polna 33', '20-150', 'Lublin'),
  person('Sebastian Kołodziej', 'seb.kolodziej', '608 555 139', 'ul. Hutnicza 12', '41-800', 'Zabrze'),
  person('Danuta Śliwa', 'danuta.sliwa', '609 555 140', 'ul. Sadowa 5', '99-300', 'Kutno'),
  person('Kinga Bursztyn', 'kinga.bursztyn', '660 555 141', 'ul. Morska 77/2', '81-222', 'Gdynia'),
  person('Antoni Wierzba', 'antoni.wierzba', '661 555 142', 'ul. Nad Rzeką 1', '16-400', 'Suwałki'),
  person('Patrycja Rosa', 'patrycja.rosa', '662 555 143', 'ul. Słoneczna 26', '45-086', 'Opole'),
  person('Edward Topola', 'edward.topola', '663 555 144', 'ul. Cicha 4', '25-310', 'Kielce'),
];

const german = (name: string, mail: string, street: string, postcode: string, city: string): DemoBuyer => ({
  name,
  email: `${mail}@mail.example`,
  login: `${mail.replace('.', '-')}-de`,
  address: [street, postcode, city],
});

export const germans: readonly DemoBuyer[] = [
  german('Anke Lindner', 'anke.lindner', 'Gartenweg 8', '04109', 'Leipzig'),
  german('Felix Brückner', 'felix.brueckner', 'Am Markt 3', '02826', 'Görlitz'),
  german('Nele Hoffmann', 'nele.hoffmann', 'Kastanienallee 51', '10119', 'Berlin'),
];

const company = (
  name: string,
  nip: string,
  who: string,
  mail: string,
  street: string,
  postcode: string,
  city: string,
): DemoBuyer => ({
  name: who,
  email: mail,
  phone: '71 555 02 11',
  company: { name, nip },
  address: [street, postcode, city],
});

export const businesses: readonly DemoBuyer[] = [
  company(
    'Kawiarnia Pod Chmurką',
    '2223334443',
    'Iga Chmurska',
    'iga@podchmurka.example',
    'ul. Ruska 19',
    '50-079',
    'Wrocław',
  ),
  company(
    'Przedszkole Mrówka',
    '4445556665',
    'Renata Polak',
    'biuro@mrowka.example',
    'ul. Leśna 6',
    '55-095',
    'Długołęka',
  ),
];

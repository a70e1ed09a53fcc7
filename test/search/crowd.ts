import type { Landmark } from './landmarks.ts';

/** Everybody else: common names, common products, the sentences every shop reads all day. */
const first =
  'Anna Katarzyna Maria Małgorzata Agnieszka Barbara Ewa Krystyna Magdalena Elżbieta Jan Andrzej Piotr Krzysztof Stanisław Tomasz Paweł Marcin Michał Łukasz Grzegorz Radosław Bożena Przemysław'.split(
    ' ',
  );
const last =
  'Nowak Kowalska Wiśniewska Wójcik Kowalczyk Kamińska Lewandowska Zielińska Szymańska Woźniak Dąbrowska Kozłowska Jankowska Mazur Kwiatkowska Krawczyk Kaczmarek Piotrowska Grabowska Zając Pawłowska Michalska Król Wieczorek Jabłońska Wróbel Nowicka Majewska Olszewska Stępniak Malinowska Jaworski Adamczyk Dudek Nowakowa Pawlak Górska Nowacka Sikora Walczak Baran Rutkowska Szewczyk Ostrowska Tomaszewska Pietrzak Zalewska Wilczek'.split(
    ' ',
  );
const products =
  'Kubek emaliowany 300 ml|Patelnia granitowa 28 cm|Koc wełniany 150×200|Poduszka lniana|Młynek do kawy|Zegar ścienny dębowy|Obrus bawełniany|Deska do krojenia|Lampa biurkowa LED|Wazon szklany|Filiżanka porcelanowa|Blender kielichowy|Toster dwukomorowy|Mata łazienkowa|Lustro okrągłe 60 cm'.split(
    '|',
  );
const complaints =
  'Po tygodniu odprysnęła emalia.|Produkt przyszedł uszkodzony.|Brakuje jednej sztuki w paczce.|Kolor jest inny niż na zdjęciu.|Nie działa od pierwszego uruchomienia.|Pękło szkło podczas mycia.|Szwy się prują.|Rozmiar nie pasuje.|Paczka była mokra i rozdarta.|Urządzenie głośno pracuje.'.split(
    '|',
  );
const replies =
  'Dziękujemy, sprawdzimy i odpiszemy.|Proszę o przesłanie zdjęć.|Czy mogę prosić o numer konta do zwrotu?|Kiedy otrzymam pieniądze?|Paczkę nadałam wczoraj.'.split(
    '|',
  );
const domains = 'gmail.com wp.pl onet.pl o2.pl interia.pl'.split(' ');

const of = <T>(list: readonly T[], n: number): T => list[Math.abs(n) % list.length]!;
const plain = (text: string) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ł', 'l').replaceAll('Ł', 'L').toLowerCase();

/** The nth of the crowd: always the same. */
export function oneOfCrowd(n: number): Landmark & { issueWith: string } {
  const h = (n * 2_654_435_761) % 4_294_967_296;
  const [name, surname] = [of(first, h % 97), of(last, Math.floor(h / 97))];
  return {
    name: `${name} ${surname}`,
    email: `${plain(name)}.${plain(surname)}${h % 90}@${of(domains, n)}`,
    phone: `+48 ${600 + (h % 99)} ${String(100_000 + (h % 899_999)).replace(/(...)(...)/, '$1 $2')}`,
    orderNumber: String(100_000_000 + n * 7919),
    description: `${of(products, h % 31)}: ${of(complaints, h % 29)}`,
    issueWith: of(products, h % 31),
    said: [of(replies, h % 11)],
    withdraws: n % 3 === 0,
    allegro: n % 4 === 0,
  };
}

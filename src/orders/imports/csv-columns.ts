/** The columns of the CSV format and the headings that name them. Documented in docs/orders-import.md. */
export const csvColumns = {
  order_number: ['numer_zamowienia', 'nr_zamowienia', 'zamowienie', 'order'],
  order_id: ['id_zamowienia', 'external_id'],
  placed_at: ['data_zamowienia', 'zlozono', 'order_date', 'date'],
  currency: ['waluta'],
  email: ['e_mail', 'adres_e_mail', 'buyer_email'],
  buyer_name: ['kupujacy', 'imie_i_nazwisko', 'klient', 'customer'],
  phone: ['telefon', 'buyer_phone'],
  login: ['login_kupujacego', 'buyer_login'],
  company: ['firma', 'nazwa_firmy'],
  nip: ['vat_id', 'numer_nip'],
  buyer_type: ['typ_kupujacego', 'rodzaj_klienta', 'capacity'],
  locale: ['jezyk', 'language'],
  ship_name: ['odbiorca', 'dostawa_nazwa', 'recipient'],
  street: ['ulica', 'adres', 'address'],
  postcode: ['kod_pocztowy', 'kod', 'zip'],
  city: ['miasto', 'miejscowosc'],
  country: ['kraj'],
  pickup_point: ['punkt_odbioru', 'paczkomat'],
  line_id: ['id_pozycji', 'item_id'],
  sku: ['kod_produktu', 'indeks'],
  product: ['produkt', 'nazwa_produktu', 'nazwa', 'product_name', 'name'],
  variant: ['wariant'],
  quantity: ['ilosc', 'liczba_sztuk', 'sztuk', 'qty'],
  unit_price: ['cena', 'cena_jednostkowa', 'cena_brutto', 'price'],
  line_total: ['wartosc_pozycji', 'zaplacono_za_pozycje', 'wartosc_brutto', 'line_paid'],
  list_total: ['wartosc_katalogowa', 'przed_rabatem'],
  tax_rate: ['vat', 'stawka_vat'],
  image_url: ['zdjecie', 'url_zdjecia'],
  product_url: ['link_do_produktu', 'url_produktu'],
  category: ['kategoria'],
  withdrawal_exception: ['wyjatek_od_odstapienia'],
  order_discount: ['rabat', 'rabat_na_zamowienie', 'discount'],
  delivery_method: ['dostawa', 'sposob_dostawy', 'shipping_method'],
  delivery_paid: ['koszt_dostawy', 'dostawa_koszt', 'shipping_cost', 'shipping'],
  delivery_cheapest: ['najtansza_dostawa'],
  other_fees: ['inne_oplaty', 'oplaty'],
  payment_method: ['platnosc', 'sposob_platnosci', 'forma_platnosci', 'payment'],
  payment_reference: ['numer_platnosci', 'id_platnosci', 'transaction_id'],
  paid_at: ['data_platnosci', 'zaplacono'],
  invoice: ['faktura', 'numer_faktury', 'nr_faktury', 'invoice_number'],
  ksef_id: ['numer_ksef', 'ksef'],
  order_total: ['wartosc_zamowienia', 'razem', 'suma', 'total'],
  carrier: ['przewoznik', 'kurier'],
  tracking_number: ['numer_przesylki', 'nr_przesylki', 'list_przewozowy', 'tracking'],
  shipped_at: ['data_wysylki', 'wyslano'],
  delivered_at: ['data_dostarczenia', 'doreczono', 'dostarczono'],
  informed_on: ['data_pouczenia', 'pouczono'],
} as const satisfies Record<string, readonly string[]>;

export type CsvColumn = keyof typeof csvColumns;

const byHeading = new Map<string, CsvColumn>(
  (Object.entries(csvColumns) as [CsvColumn, readonly string[]][]).flatMap(([column, others]) =>
    [column, ...others].map((heading) => [heading, column] as const),
  ),
);

/** 'Nr zamówienia', 'nr_zamowienia' and 'NR-ZAMÓWIENIA' are one heading. */
const fold = (heading: string) =>
  heading
    .trim()
    .toLowerCase()
    .replaceAll('ł', 'l')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_|_$/g, '');

/** The column a heading names, or null: such a column is reported and left out. */
export const columnOf = (heading: string): CsvColumn | null => byHeading.get(fold(heading)) ?? null;

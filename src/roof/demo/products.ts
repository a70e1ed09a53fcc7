/** What Zielona Półka sells. Prices are gross, in grosze; one picture serves all variants. */
export interface Product {
  readonly name: { readonly pl: string; readonly en: string };
  readonly variant: { readonly pl: string; readonly en: string } | null;
  readonly price: number;
  readonly category: string;
  readonly picture: string;
  /** In hundredths of a percent. */
  readonly taxRate?: number;
  /** What the shop says cannot be withdrawn from (UPK 38). */
  readonly exception?: string;
}

const product = (
  [pl, en]: [string, string],
  variant: [string, string] | null,
  price: number,
  category: string,
  picture: string,
  more: Pick<Product, 'taxRate' | 'exception'> = {},
): Product => ({
  name: { pl, en },
  variant: variant && { pl: variant[0], en: variant[1] },
  price,
  category,
  picture,
  ...more,
});

const garden = 'Ogród';
const balcony = 'Taras i balkon';
const home = 'Dom';
const outdoors = 'W plenerze';

const products = {
  'DON-28': product(
    ['Donica Terra', 'Terra planter'],
    ['28 cm, terakota', '28 cm, terracotta'],
    8990,
    balcony,
    'donica',
  ),
  'DON-40': product(
    ['Donica Terra', 'Terra planter'],
    ['40 cm, terakota', '40 cm, terracotta'],
    15900,
    balcony,
    'donica',
  ),
  'SKR-60': product(
    ['Skrzynka na zioła Parapet', 'Parapet herb box'],
    ['60 cm, jesion', '60 cm, ash'],
    13900,
    balcony,
    'skrzynka',
  ),
  'STO-POM': product(
    ['Stolik balkonowy Pomelo', 'Pomelo balcony table'],
    ['miętowy', 'mint'],
    25900,
    balcony,
    'stolik',
  ),
  'KRZ-POM': product(
    ['Krzesło składane Pomelo', 'Pomelo folding chair'],
    ['miętowe', 'mint'],
    18900,
    balcony,
    'krzeslo',
  ),
  'FOT-ZAC': product(
    ['Fotel bujany Zacisze', 'Zacisze rocking chair'],
    ['rattan naturalny', 'natural rattan'],
    89900,
    balcony,
    'fotel',
  ),
  'PAR-300': product(
    ['Parasol ogrodowy Cień', 'Cień garden parasol'],
    ['300 cm, piaskowy', '300 cm, sand'],
    54900,
    balcony,
    'parasol',
  ),
  'LAM-3': product(
    ['Lampiony solarne Świetlik', 'Świetlik solar lanterns'],
    ['zestaw 3 sztuk', 'set of 3'],
    12900,
    balcony,
    'lampion',
  ),
  'KON-10': product(
    ['Konewka stalowa Wisła', 'Wisła steel watering can'],
    ['10 l, butelkowa zieleń', '10 l, bottle green'],
    11900,
    garden,
    'konewka',
  ),
  'SEK-22': product(['Sekator Grab', 'Grab secateurs'], ['22 cm', '22 cm'], 9450, garden, 'sekator'),
  'REK-M': product(
    ['Rękawice ogrodowe Mech', 'Mech gardening gloves'],
    ['rozmiar M', 'size M'],
    3490,
    garden,
    'rekawice',
  ),
  'WAZ-25': product(['Wąż ogrodowy Strumień', 'Strumień garden hose'], ['25 m', '25 m'], 19900, garden, 'waz'),
  'KOM-380': product(['Kompostownik Torf', 'Torf composter'], ['380 l', '380 l'], 26900, garden, 'kompostownik'),
  'KAR-SIK': product(
    ['Karmnik dla ptaków Sikorka', 'Sikorka bird feeder'],
    ['dąb olejowany', 'oiled oak'],
    16900,
    garden,
    'karmnik',
  ),
  'BUD-MAZ': product(['Budka lęgowa Mazurek', 'Mazurek nest box'], null, 7900, garden, 'budka'),
  'NAS-ZIO': product(
    ['Nasiona Zioła kuchenne', 'Kitchen herb seeds'],
    ['8 odmian', '8 varieties'],
    3990,
    garden,
    'nasiona',
    { taxRate: 800 },
  ),
  'KOC-TAT': product(
    ['Koc wełniany Tatry', 'Tatry wool blanket'],
    ['140 × 200 cm, grafit', '140 × 200 cm, graphite'],
    38900,
    home,
    'koc',
  ),
  'ZAS-MGL': product(
    ['Zasłona lniana Mgła', 'Mgła linen curtain'],
    ['szyta na wymiar', 'made to measure'],
    29900,
    home,
    'zaslona',
    { exception: 'EX-03' },
  ),
  'SLO-5': product(
    ['Słój do kiszenia Beczułka', 'Beczułka pickling crock'],
    ['5 l, kamionka', '5 l, stoneware'],
    14500,
    home,
    'sloj',
  ),
  'SWI-POK': product(['Świeca sojowa Pokrzywa', 'Pokrzywa soy candle'], ['220 ml', '220 ml'], 5900, home, 'swieca'),
  'HAM-2': product(
    ['Hamak bawełniany Dwoje', 'Dwoje cotton hammock'],
    ['naturalny', 'natural'],
    27900,
    outdoors,
    'hamak',
  ),
  'LEZ-SIE': product(
    ['Leżak sosnowy Sielanka', 'Sielanka pine deckchair'],
    ['płótno w pasy', 'striped canvas'],
    34900,
    outdoors,
    'lezak',
  ),
  'PAL-70': product(
    ['Palenisko stalowe Ognik', 'Ognik steel fire pit'],
    ['70 cm', '70 cm'],
    62900,
    outdoors,
    'palenisko',
  ),
  'TER-1': product(
    ['Termos Bieszczady', 'Bieszczady vacuum flask'],
    ['1 l, oliwkowy', '1 l, olive'],
    14900,
    outdoors,
    'termos',
  ),
  'PLE-4': product(
    ['Plecak piknikowy Polana', 'Polana picnic backpack'],
    ['dla 4 osób', 'for 4'],
    32900,
    outdoors,
    'plecak',
  ),
  'PIK-150': product(
    ['Koc piknikowy Polana', 'Polana picnic rug'],
    ['150 × 200 cm', '150 × 200 cm'],
    11900,
    outdoors,
    'koc-piknikowy',
  ),
} as const satisfies Record<string, Product>;

export type Sku = keyof typeof products;
export const skus = Object.keys(products) as Sku[];
export const productOf = (sku: Sku): Product => products[sku];

/** What it costs abroad: euro cents that end in 99. */
export const euroPrice = ({ price }: Product): number => Math.ceil(price / 420) * 100 - 1;

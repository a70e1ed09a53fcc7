import iconv from 'iconv-lite';

/** Letters of other alphabets as banks write them (EPC217-08): a buyer with a Ukrainian or Greek name is paid, too. */
const transcribed: Record<string, string> = Object.fromEntries(
  [
    'аa бb вv гh ґg дd еe єie жzh зz иy іi їi йi кk лl мm нn оo пp рr сs тt уu фf хkh цts чch шsh щshch ъ ыy ь эe юiu яia ёe',
    'αa βv γg δd εe ζz ηi θth ιi κk λl μm νn ξx οo πp ρr σs ςs τt υy φf χch ψps ωo',
  ]
    .join(' ')
    .split(' ')
    .map((pair) => [pair[0]!, pair.slice(1)]),
);
const inLatin = (text: string): string =>
  text.replace(/(?<=[οΟ])[υύ]/g, 'u').replace(/[\p{Script=Cyrillic}\p{Script=Greek}]/gu, (letter) => {
    const known = transcribed[letter.toLowerCase()];
    if (known === undefined) return letter;
    return letter === letter.toLowerCase() ? known : known.charAt(0).toUpperCase() + known.slice(1);
  });

/** Letters that are no base letter with a mark. */
const plain: Record<string, string> = {
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ø: 'o',
  Ø: 'O',
  ß: 'ss',
  æ: 'ae',
  Æ: 'AE',
  œ: 'oe',
  Œ: 'OE',
};

/** 'Żółć Łódź' as 'Zolc Lodz': for files that carry no Polish letters. */
const withoutMarks = (text: string): string =>
  inLatin(inLatin(text.normalize('NFC')).normalize('NFKD').replace(/\p{M}/gu, '')).replace(
    /[łŁđĐøØßæÆœŒ]/g,
    (letter) => plain[letter]!,
  );

/** One line, single spaces: files of banks know no other white space. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** What domestic transfers carry: Polish letters as they are, other letters the nearest, nothing that is no character. */
export const domesticText = (text: string, longest = Infinity): string =>
  oneLine(
    inLatin(text.normalize('NFC'))
      .replace(/[^\p{ASCII}ąćęłńóśźżĄĆĘŁŃÓŚŹŻ]/gu, (letter) => (/\p{P}/u.test(letter) ? letter : latinOr(letter, ' ')))
      .replace(/\p{C}/gu, ' '),
  )
    .slice(0, longest)
    .trim();

/** The nearest Latin letters; the other where there are none. A mark that stands alone is nothing. */
const latinOr = (letter: string, other: string): string => {
  const near = withoutMarks(letter);
  return /^\p{ASCII}*$/u.test(near) ? near : other;
};

/** The SEPA character set (EPC217-08): basic Latin letters, digits and / - ? : ( ) . , ' + and a space; anything else falls away. */
export const sepaText = (text: string, longest: number): string =>
  oneLine(
    withoutMarks(text)
      .replace(/&/g, '+')
      .replace(/[„”“"«»’‘`]/g, "'")
      .replace(/[_–—]/g, '-')
      .replace(/[^A-Za-z0-9/\-?:().,'+ ]/g, ' '),
  )
    .replace(/^\/+|\/+$/g, '') // neither begins nor ends with a slash
    .slice(0, longest)
    .trim();

/** Cuts text into at most so many lines of at most so many characters, at spaces where it can. What is left over falls away. */
export function inLines(text: string, lines: number, width: number): string[] {
  const cut: string[] = [];
  let rest = oneLine(text);
  while (rest && cut.length < lines) {
    const space = rest.length > width ? rest.lastIndexOf(' ', width) : -1;
    const at = rest.length <= width ? rest.length : space > 0 ? space : width;
    cut.push(rest.slice(0, at).trim());
    rest = rest.slice(at).trim();
  }
  return cut;
}

export type Encoding = 'utf-8' | 'cp1250' | 'cp852' | 'iso-8859-2';

/** The bytes of a text; letters the code page lacks are written without their marks, never as '?'. */
export function encode(text: string, encoding: Encoding): Buffer {
  if (encoding === 'utf-8') return Buffer.from(text, 'utf8');
  const fits = (letter: string) => iconv.decode(iconv.encode(letter, encoding), encoding) === letter;
  const known = text.replace(/[^\p{ASCII}]/gu, (letter) => (fits(letter) ? letter : withoutMarks(letter)));
  return iconv.encode(
    known.replace(/[^\p{ASCII}]/gu, (letter) => (fits(letter) ? letter : ' ')),
    encoding,
  );
}

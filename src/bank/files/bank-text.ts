import iconv from 'iconv-lite';

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
  text
    .replace(/[łŁđĐøØßæÆœŒ]/g, (letter) => plain[letter]!)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '');

/** One line, single spaces: files of banks know no other white space. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

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

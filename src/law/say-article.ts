import type { MessageKey, Words } from '../kit/words.ts';

const acts = ['UPK', 'KC', 'SGD', 'CRD', 'GDPR'] as const;
type Act = (typeof acts)[number];

const ARTICLE = /^(\d+[a-z]{0,2})((?:\(\w+\))*)(?:-\((\w+)\))?(?: (?:par\.|§) (\d+))?$/;
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const raised = (digits: string) => digits.replace(/\d/g, (digit) => RAISED[Number(digit)]!);

/**
 * Our citations (UPK 43c(1)-(2); KC 353(1)) as a letter names them: art. 43c ust. 1–2 ustawy o prawach konsumenta.
 * At the desk, where they stand beside every choice, the act is shortened. What is no citation is left as it is.
 */
export function sayArticle(words: Words, basis: string, { short = false } = {}): string {
  const said = basis.split('; ').map((part) => {
    const act = acts.find((each) => part.startsWith(`${each} `));
    const articles = act && part.slice(act.length + 1).split(', ');
    if (!act || !articles?.every((each) => ARTICLE.test(each))) return part;
    const name = (words.t as (key: MessageKey) => string)(`law.act.${act}${short ? '.short' : ''}` as MessageKey);
    const listed = words.list(
      articles.map((each) => (words.locale === 'pl' ? inPolish(act, each) : inEnglish(act, each))),
    );
    return words.t(articles.length > 1 ? 'law.articles' : 'law.article', { articles: listed, act: name });
  });
  return said.join('; ');
}

/** The Civil Code numbers what was put in later with a raised figure and calls its parts paragraphs. */
function inPolish(act: Act, article: string): string {
  const [, number, parts, to, paragraph] = ARTICLE.exec(article)!;
  const [first, second] = [...parts!.matchAll(/\((\w+)\)/g)].map(([, part]) => part!);
  if (act === 'KC') return `art.\u00a0${number}${first ? raised(first) : ''}${paragraph ? ` §\u00a0${paragraph}` : ''}`;
  const subsection = first && ` ust.\u00a0${first}${to ? `–${to}` : ''}`;
  return `art.\u00a0${number}${subsection ?? ''}${second ? ` pkt\u00a0${second}` : ''}`;
}

function inEnglish(act: Act, article: string): string {
  const [, number, parts, to, paragraph] = ARTICLE.exec(article)!;
  if (act === 'KC') return `${number}${raised(parts!.replace(/[()]/g, ''))}${paragraph ? ` §\u00a0${paragraph}` : ''}`;
  return `${number}${parts}${to ? `–(${to})` : ''}`;
}

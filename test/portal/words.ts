import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Locale } from '../../src/kit/locale.ts';
import { makeWords, type Words } from '../../src/kit/words.ts';

/** The real words of the portal, without the rest of the product. */
export function portalWords(locale: Locale): Words {
  const read = (namespace: string) =>
    JSON.parse(
      readFileSync(join(import.meta.dirname, '../../messages', locale, `${namespace}.json`), 'utf8'),
    ) as Record<string, string>;
  return makeWords(locale, { ...read('common'), ...read('portal') });
}

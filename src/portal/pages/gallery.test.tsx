import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

import { describe, expect, test } from 'vitest';

import { caseSpecimens } from '../../../test/portal/case-specimens.tsx';
import { formSpecimens } from '../../../test/portal/form-specimens.tsx';
import { infoSpecimens } from '../../../test/portal/info-specimens.tsx';
import { frameOf, green } from '../../../test/portal/specimen.ts';
import { locales } from '../../kit/locale.ts';
import { labelsIn } from '../../law/withdrawal-labels.ts';
import { bundleEnhancer } from '../enhancer.ts';
import { renderPage } from '../render.ts';

const all = locales.flatMap((locale) => {
  const frame = frameOf(locale, green);
  return [...formSpecimens(frame.words), ...caseSpecimens(frame.words), ...infoSpecimens(frame.words)].map(
    (specimen) => ({
      ...specimen,
      locale,
      name: `${specimen.name} ${locale}`,
      html: renderPage(specimen.element, { ...specimen, frame, nonce: 'n', scriptHref: '/assets/enhance-1.js' }),
    }),
  );
});

const matches = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].map((match) => match[1]!);
/** The page without its style, whose selectors look like markup to a pattern. */
const bodyOf = (html: string) => html.slice(html.indexOf('<body'));

describe.each(all)('$name', ({ html, failed = false, locale, title }) => {
  const body = bodyOf(html);
  const ids = matches(body, /\sid="([^"]+)"/g);

  test('has one heading, one language, a title that tells about errors', () => {
    expect(html.startsWith(`<!doctype html><html lang="${locale}">`)).toBe(true);
    expect(matches(body, /<(h1)[ >]/g)).toHaveLength(1);
    const error = locale === 'pl' ? 'Błąd: ' : 'Error: ';
    const [said = ''] = matches(html, /<title>([^<]*)<\/title>/g);
    expect(said.startsWith(error)).toBe(failed);
    expect(said).toContain(title.slice(0, 8));
  });

  test('points only at what is there, and names nothing twice', () => {
    expect(new Set(ids).size).toBe(ids.length);
    const wanted = [
      ...matches(body, /href="#([^"]+)"/g),
      ...matches(body, /\sfor="([^"]+)"/g),
      ...matches(body, /aria-(?:describedby|labelledby)="([^"]+)"/g).flatMap((list) => list.split(' ')),
    ];
    expect(wanted.filter((id) => !ids.includes(id))).toEqual([]);
  });

  test('labels every control', () => {
    const named = new Set(matches(body, /\sfor="([^"]+)"/g));
    const inLabels = matches(body, /<label[^>]*>(.*?)<\/label>/gs).flatMap((label) =>
      matches(label, /\sid="([^"]+)"/g),
    );
    const controls = matches(body, /<(?:input|textarea)(?![^>]*type="hidden")[^>]*\sid="([^"]+)"/g);
    expect(controls.filter((id) => !named.has(id) && !inLabels.includes(id))).toEqual([]);
    expect(matches(body, /<(input|textarea)(?![^>]*(?:type="hidden"|\sid="))/g)).toEqual([]);
  });

  test('fits the budget and a strict Content-Security-Policy', () => {
    expect(gzipSync(html).length).toBeLessThanOrEqual(14_000);
    expect(matches(body, /\s(style|on[a-z]+)="/g)).toEqual([]);
    expect(matches(html, /<(script|style)(?![^>]*nonce="n")/g)).toEqual([]);
    expect(matches(html, /(?:src|href)="(https?:[^"]*)"/g)).toEqual([]);
  });

  test('keeps the withdrawal function in sight and the old word out', () => {
    expect(body).toContain(locale === 'pl' ? 'Odstąp od umowy tutaj' : 'Withdraw from contract here');
    expect(body).not.toMatch(/rękojmi/i);
  });
});

test('the page that confirms a withdrawal has one button and nothing to tick (WF-CONFIRM)', () => {
  const body = bodyOf(all.find(({ name }) => name === 'withdraw-2 pl')!.html);
  expect(matches(body, /<button[^>]*>([^<]*)</g)).toEqual(['Potwierdź odstąpienie od umowy']);
  expect(matches(body, /<(input|textarea|select)/g)).toEqual([]);
});

test.each(locales)('the door to withdrawing carries the statutory words in %s (WF-LABEL)', (locale) => {
  expect(frameOf(locale).words.t('portal.withdraw.function').toLowerCase()).toBe(
    labelsIn(locale).withdraw.toLowerCase(),
  );
});

test('the survey consent is never ticked beforehand (PKE 398)', () => {
  const [consent] = matches(
    all.find(({ name }) => name === 'done-withdrawal pl')!.html,
    /(<input[^>]*name="survey"[^>]*>)/g,
  );
  expect(consent).not.toContain('checked');
});

test('the enhancer stays small', async () => {
  const { body, href } = await bundleEnhancer(join(import.meta.dirname, '../../..'));
  expect(gzipSync(body).length).toBeLessThanOrEqual(6_000);
  expect(href).toMatch(/^\/assets\/enhance-[0-9a-f]{10}\.js$/);
});

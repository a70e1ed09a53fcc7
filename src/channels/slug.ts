/** What must never be the address of a shop: our own words, and those a swindler would like. */
const reserved = new Set(
  (
    'admin api app assets c desk dev en files health help login mail new orders panel pl privacy returns sign-in ' +
    'static status support www z zwrotka'
  ).split(' '),
);

const LONGEST = 62;
const SLUG = /^[a-z0-9]([a-z0-9-]{0,60}[a-z0-9])?$/;

/** Why this cannot be a slug, or null when it can. */
export function slugProblem(slug: string): 'not-a-slug' | 'slug-reserved' | null {
  if (!SLUG.test(slug) || slug.includes('--')) return 'not-a-slug';
  return reserved.has(slug) ? 'slug-reserved' : null;
}

/** 'Żółta Łódka Sp. z o.o.' as 'zolta-lodka-sp-z-o-o'; never empty, never reserved. */
export function slugFrom(name: string): string {
  const slug = name
    .toLowerCase()
    .replace(/ł/g, 'l')
    .replace(/ß/g, 'ss')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '');
  return slugProblem(slug) ? `sklep-${slug}`.slice(0, LONGEST).replace(/-+$/, '') : slug;
}

/** A free variant: 'kubek', 'kubek-2', 'kubek-3', … */
export const nthSlug = (slug: string, n: number): string =>
  n === 1 ? slug : `${slug.slice(0, LONGEST - String(n).length - 1).replace(/-+$/, '')}-${n}`;

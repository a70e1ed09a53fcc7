import { isTest, readTree, type SourceFile } from './read-tree.ts';

const LONGEST = 300;
const generated = new Set(['src/platform/tables.ts', 'src/kit/message-keys.ts']);
const folders = ['src', 'test', 'e2e', 'bench', 'scripts', 'db', 'bin'];
const WEB = /^(fastify|@fastify\/.+|react|react-dom|react-intl|@mantine\/.+|@tanstack\/.+)(\/|$)/;
const REACT = /^react(-dom)?(\/|$)/;
const withReact = new Set(['ui', 'letters']);
const browserEntries = /^src\/(desk\/pages|portal\/browser)\//;
const NOT_FOR_BROWSERS = /^(node:|(pg|kysely|fastify|graphile-worker|nodemailer|pino)(\/|$))/;
const SERVER_ONLY = /^src\/(platform\/|.*\/sql\/)/;

/** What is wrong with the tree below `root`, one sentence each. `rooms` come ground floor first, doors from `firstDoor` on. */
export function complaintsAbout(root: string, rooms: readonly string[], firstDoor: string): string[] {
  const files = readTree(root, folders);
  const source = [...files.values()].filter(({ path }) => path.startsWith('src/') && !isTest(path));
  const place = (path: string) => {
    const [, room, ...rest] = path.split('/');
    if (!rest.length) return { room: '', floor: rooms.length, isPrivate: false }; // files of src/ itself stand on every room
    return { room: room!, floor: rooms.indexOf(room!), isPrivate: rest.length > 1 };
  };

  const complaints = [...files.values()].flatMap(aboutFile);
  complaints.push(...aboutRooms(source, rooms));
  for (const { path, imports } of source) {
    const here = place(path);
    for (const { specifier, target } of imports) {
      const isBelowDoors = here.floor >= 0 && here.floor < rooms.indexOf(firstDoor);
      if (isBelowDoors && WEB.test(specifier) && !(withReact.has(here.room) && REACT.test(specifier))) {
        complaints.push(`${path}: imports ${specifier}, which only the doors may`);
      }
      if (!target || target.startsWith('messages/')) continue;
      if (!target.startsWith('src/')) complaints.push(`${path}: imports ${target}, which is outside src`);
      else if (!files.has(target) && /\.tsx?$/.test(target))
        complaints.push(`${path}: imports ${target}, which does not exist`);
      else if (target !== 'src/house.ts') {
        const there = place(target);
        if (there.room === here.room) continue;
        if (there.floor >= here.floor) complaints.push(`${path}: imports ${target}, which is not below it`);
        if (there.isPrivate) complaints.push(`${path}: imports ${target}, which is inside another room`);
      }
    }
  }
  complaints.push(...aboutBrowsers(files, source));
  return complaints;
}

function aboutFile({ path, lines }: SourceFile): string[] {
  const found: string[] = [];
  if (/(^|\/)index\.tsx?$/.test(path)) found.push(`${path}: no index files; import the file you mean`);
  if (lines > LONGEST && !generated.has(path)) found.push(`${path}: ${lines} lines, the longest may have ${LONGEST}`);
  return found;
}

function aboutRooms(source: readonly SourceFile[], rooms: readonly string[]): string[] {
  const there = new Set(
    source
      .map(({ path }) => path.split('/'))
      .filter((parts) => parts.length > 2)
      .map((parts) => parts[1]!),
  );
  return [
    ...[...there]
      .filter((room) => !rooms.includes(room))
      .map((room) => `src/${room}: a room that src/house.ts does not list`),
    ...rooms.filter((room) => !there.has(room)).map((room) => `src/house.ts: lists ${room}, which does not exist`),
  ];
}

/** What a browser loads must never reach the database: follows what the pages import as values. */
function aboutBrowsers(files: ReadonlyMap<string, SourceFile>, source: readonly SourceFile[]): string[] {
  const found: string[] = [];
  const seen = new Set<string>();
  const walk = (file: SourceFile, way: readonly string[]) => {
    if (seen.has(file.path)) return;
    seen.add(file.path);
    for (const { specifier, typeOnly, target } of file.imports) {
      if (typeOnly) continue;
      const next = target === null ? undefined : files.get(target);
      if (target === null ? NOT_FOR_BROWSERS.test(specifier) : SERVER_ONLY.test(target)) {
        found.push(`${[...way, file.path].join(' > ')}: a browser would load ${target ?? specifier}`);
      } else if (next) walk(next, [...way, file.path]);
    }
  };
  for (const file of source) if (browserEntries.test(file.path)) walk(file, []);
  return found;
}

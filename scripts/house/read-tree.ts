import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, posix, sep } from 'node:path';

export interface Import {
  readonly specifier: string;
  readonly typeOnly: boolean;
  /** The imported file, from the root, when it is one of ours. */
  readonly target: string | null;
}

export interface SourceFile {
  readonly path: string; // from the root, with /
  readonly lines: number;
  readonly imports: readonly Import[];
}

export const isTest = (path: string): boolean => /\.(test|e2e)\.tsx?$/.test(path);

/** Every code file below the named folders, with what it imports. */
export function readTree(root: string, folders: readonly string[]): Map<string, SourceFile> {
  const files = new Map<string, SourceFile>();
  for (const folder of folders) {
    if (!statSync(join(root, folder), { throwIfNoEntry: false })) continue;
    for (const name of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })) {
      if (!/\.(tsx?|mjs)$/.test(name)) continue;
      const path = posix.join(folder, name.split(sep).join('/'));
      const text = readFileSync(join(root, path), 'utf8');
      files.set(path, { path, lines: text.trimEnd().split('\n').length, imports: importsOf(path, text) });
    }
  }
  return files;
}

function importsOf(path: string, text: string): Import[] {
  const statements = text.matchAll(/^(?:import|export) (type )?(?:[^'";]*? from )?'([^']+)'/gm);
  const onDemand = text.matchAll(/\bimport\('([^']+)'\)/g);
  return [
    ...[...statements].map(([, typeOnly, specifier]) => ({ specifier: specifier!, typeOnly: Boolean(typeOnly) })),
    ...[...onDemand].map(([, specifier]) => ({ specifier: specifier!, typeOnly: false })),
  ].map((found) => ({
    ...found,
    target: found.specifier.startsWith('.') ? posix.join(posix.dirname(path), found.specifier) : null,
  }));
}

/** The name a file is shown and saved by: what the buyer called it, without paths, controls or tricks, with its real ending. */
export function fileNameFrom(given: string | undefined, ending: string, fallback = 'plik'): string {
  const bare = (given ?? '')
    .normalize('NFC')
    .replace(/^.*[/\\]/s, '')
    // Controls, and the marks that turn the reading direction: 'gpj.exe' must not look like 'exe.jpg'.
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/\.[\p{L}\p{N}]{1,5}$/u, '')
    .replace(/^[\s.]+|[\s.]+$/g, '');
  const stem = Array.from(bare).slice(0, 80).join('').trim();
  return `${stem || fallback}.${ending}`;
}

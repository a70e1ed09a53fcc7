const initialsOf = (name: string): string =>
  name
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, 2)
    .map((part) => [...part][0]!.toUpperCase())
    .join('');

/** `silent` beside the written name. */
export const Initials = ({ name, mine, silent = false }: { name: string; mine: boolean; silent?: boolean }) => (
  <span
    className={mine ? 'initials mine' : 'initials'}
    title={name}
    {...(silent ? { 'aria-hidden': true } : { role: 'img', 'aria-label': name })}
  >
    {initialsOf(name)}
  </span>
);

export const initialsOf = (name: string): string =>
  name
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, 2)
    .map((part) => [...part][0]!.toUpperCase())
    .join('');

export const Initials = ({ name, mine }: { name: string; mine: boolean }) => (
  <span className={mine ? 'initials mine' : 'initials'} role="img" aria-label={name} title={name}>
    {initialsOf(name)}
  </span>
);

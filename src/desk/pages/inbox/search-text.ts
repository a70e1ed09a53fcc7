/** Addresses people can read and share: `?view=mine&procedure=complaint,withdrawal`. */
export const parseSearch = (text: string): Record<string, string> => Object.fromEntries(new URLSearchParams(text));

export function writeSearch(search: Record<string, unknown>): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(search)) {
    if (value === undefined || value === null || value === '') continue;
    if (Array.isArray(value)) {
      if (value.length) params.set(name, value.join(','));
    } else params.set(name, value as string);
  }
  const text = params.toString().replaceAll('%2C', ',');
  return text ? `?${text}` : '';
}

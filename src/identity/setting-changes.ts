/** What one setting was and became. Only codes, numbers and choices: a name, an address or a text is told as changed and no more. */
export interface SettingChange {
  readonly part: string;
  readonly from: SettingValue;
  readonly to: SettingValue;
}
export type SettingValue = string | number | boolean | null | readonly string[];

/** The differences of the parts that may be told, in the order they are named. */
export function settingChanges<T extends object>(
  before: T,
  after: T,
  told: readonly (keyof T & string)[],
  prefix = '',
): SettingChange[] {
  return told.flatMap((part) => {
    const [from, to] = [before[part], after[part]] as unknown as [SettingValue, SettingValue];
    return JSON.stringify(from) === JSON.stringify(to)
      ? []
      : [{ part: prefix + part, from: from ?? null, to: to ?? null }];
  });
}

/** What one setting was and became. Only codes, numbers and choices: a name, an address or a text is told as changed and no more. */
export interface SettingChange {
  readonly part: string;
  readonly from: SettingValue;
  readonly to: SettingValue;
}
export type SettingValue = string | number | boolean | null | readonly string[];

type Settings<P extends string> = { readonly [K in NoInfer<P>]?: SettingValue };

/** The differences of the parts that may be told, in the order they are named. */
export function settingChanges<P extends string>(
  before: Settings<P>,
  after: Settings<P>,
  told: readonly P[],
  prefix = '',
): SettingChange[] {
  return told.flatMap((part) => {
    const [from = null, to = null] = [before[part], after[part]];
    return JSON.stringify(from) === JSON.stringify(to) ? [] : [{ part: prefix + part, from, to }];
  });
}

/** Values of an input that are given; what is left out stays as it is. Null is given as well: it empties what it fills. */
export function given<Input extends object, Name extends keyof Input>(
  input: Input,
  ...names: readonly Name[]
): { readonly [N in Name]?: Exclude<Input[N], undefined> } {
  const values: { [N in Name]?: Exclude<Input[N], undefined> } = {};
  for (const name of names) {
    const value = input[name];
    if (value !== undefined) values[name] = value as Exclude<Input[Name], undefined>;
  }
  return values;
}

/** Values of an input that are given and hold something, for what is never empty. */
export function held<Input extends object, Name extends keyof Input>(
  input: Input,
  ...names: readonly Name[]
): { readonly [N in Name]?: NonNullable<Input[N]> } {
  const values: { [N in Name]?: NonNullable<Input[N]> } = {};
  for (const name of names) {
    const value = input[name];
    if (value !== undefined && value !== null) values[name] = value;
  }
  return values;
}

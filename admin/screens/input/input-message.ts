import { type UseInputValue, useTranslate } from "react-admin";

/** React-Admin marks its own validation messages, which carry a key, with a prefix. */
const mark = "@@react-admin@@";

/** What stands below an input: what is wrong with its value, else the help. */
export function useInputMessage({ fieldState }: Pick<UseInputValue, "fieldState">, help: string | false): string | undefined {
  const translate = useTranslate();
  const message = fieldState.error?.message ?? (fieldState.invalid ? "ra.validation.required" : undefined);
  if (message === undefined) return help || undefined;
  const own: unknown = message.startsWith(mark) ? JSON.parse(message.slice(mark.length)) : message;
  if (typeof own === "string") return translate(own, { _: own });
  const { message: key, args } = own as { readonly message: string; readonly args: object };
  return translate(key, args);
}

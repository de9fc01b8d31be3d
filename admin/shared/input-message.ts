import { type UseInputValue, useTranslate } from "react-admin";

/** React-Admin marks its own validation messages, which carry a key, with a prefix. */
const mark = "@@react-admin@@";

/** What a message of a form's field says to people: `const text = useMessageText(); text(error.message)`. */
export function useMessageText(): (message: string) => string {
  const translate = useTranslate();
  return (message) => {
    const own: unknown = message.startsWith(mark) ? JSON.parse(message.slice(mark.length)) : message;
    if (typeof own === "string") return translate(own, { _: own });
    const { message: key, args } = own as { readonly message: string; readonly args: object };
    return translate(key, args);
  };
}

/** What stands below an input: what is wrong with its value, else the help. */
export function useInputMessage({ fieldState }: Pick<UseInputValue, "fieldState">, help: string | false): string | undefined {
  const text = useMessageText();
  const message = fieldState.error?.message ?? (fieldState.invalid ? "ra.validation.required" : undefined);
  return message === undefined ? help || undefined : text(message);
}

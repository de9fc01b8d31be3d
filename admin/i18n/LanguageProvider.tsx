import { type ReactNode, useSyncExternalStore } from "react";
import { currentLanguage, onLanguageChange } from "./language.ts";
import { LanguageContext } from "./say.ts";

/** Follows the panel's language for everything below: one listener instead of one for each of the hundreds of values on a page. */
export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const language = useSyncExternalStore(onLanguageChange, currentLanguage);
  return <LanguageContext value={language}>{children}</LanguageContext>;
}

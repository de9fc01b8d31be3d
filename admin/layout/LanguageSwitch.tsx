import { Button } from "@mui/material";
import { useSetLocale } from "react-admin";
import { operation } from "../graphql/operation.ts";
import { request } from "../graphql/request.ts";
import { languages } from "../i18n/language.ts";
import { useLanguage } from "../i18n/say.ts";
import { useMaybeMe } from "../providers/me.ts";

const SetLanguage = operation("mutation SetLanguage($language: Language!) { setLanguage(language: $language) { account { id } } }");

/** Goes to the other language, named in itself; remembered here and for the account. */
export function LanguageSwitch() {
  const language = useLanguage();
  const setLocale = useSetLocale();
  const me = useMaybeMe();
  const other = languages.find(({ locale }) => locale !== language) ?? languages[0];
  const change = async () => {
    await setLocale(other.locale);
    // What the account remembers is a comfort on other machines; here the choice holds in any case.
    if (me) await request(SetLanguage, { language: other.locale }).catch(() => undefined);
  };
  return (
    <Button
      size="small"
      lang={other.locale === "zh" ? "zh-CN" : "en"}
      onClick={change}
      sx={{ minWidth: 0, px: 1, color: "text.secondary" }}
    >
      {other.name}
    </Button>
  );
}

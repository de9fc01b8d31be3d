import { useMemo } from "react";
import type { Bilingual } from "../../schema/registry.screen.ts";
import { useSay } from "../i18n/say.ts";
import { menuEntries } from "../layout/menu-entries.ts";
import { menuGroupNames } from "../layout/menu-groups.ts";
import { usePages } from "../layout/PagesContext.ts";
import { creatingWord } from "../names/creating-word.ts";
import { may } from "../providers/may.ts";
import { useMe } from "../providers/me.ts";
import { useBook } from "../records/book.ts";
import { isInUse, resourceOfRegister } from "../records/known-register.ts";
import type { ResourceName } from "../records/resource-name.ts";
import { useThemeChoice, useThemeMode } from "../theme/panel-theme.ts";
import type { Entry } from "./entry.ts";
import { matchOf } from "./matches.ts";
import { searchWords } from "./words.ts";

/** What people make most often; the others are made from their lists. */
const made: readonly ResourceName[] = ["policyDocuments", "people", "departments", "positions", "courses", "agreements", "roleGrants"];

type Offer = Omit<Entry, "title" | "marks"> & { readonly label: Bilingual };

/** The pages of the panel and what the person may do at once, as far as what was typed stands in their names; all for nothing. */
export function useOffers(typed: string): { readonly pages: readonly Entry[]; readonly actions: readonly Entry[] } {
  const say = useSay();
  const me = useMe();
  const panelPages = usePages();
  const book = useBook();
  const [, chooseTheme] = useThemeChoice();
  const other = useThemeMode() === "dark" ? "light" : "dark";
  return useMemo(() => {
    const listed: Offer[] = menuEntries(me, panelPages, book).flatMap(({ group, entries }) =>
      entries.map(({ path, label }) => ({ key: `page ${path}`, label, detail: say(menuGroupNames[group]), to: path })),
    );
    const unlisted: Offer[] = panelPages
      .filter((page) => !page.group && !page.path.includes(":") && page.path !== "/search" && page.may(me))
      .map(({ path, label }) => ({ key: `page ${path}`, label, to: path }));
    const pages = [...listed, ...unlisted];
    const actions: Offer[] = [
      ...made
        .filter((resource) => may(me, "create", resource))
        .map((resource) => ({ key: `make ${resource}`, label: creatingWord(resource), to: `/${resource}/create` })),
      ...book.known
        .filter((register) => isInUse(register) && register.may.create)
        .map(resourceOfRegister)
        .map((resource) => ({ key: `make ${resource}`, label: creatingWord(resource), to: `/${resource}/create` })),
      {
        key: "theme",
        label: searchWords.theme,
        detail: say(other === "dark" ? searchWords.toDark : searchWords.toLight),
        run: () => chooseTheme(other),
      },
    ];
    const found = (offers: readonly Offer[]): Entry[] =>
      offers.flatMap(({ label, ...offer }) => {
        const title = say(label);
        const marks = typed === "" ? [] : matchOf(label, title, typed);
        return marks ? [{ ...offer, title, marks }] : [];
      });
    return { pages: found(pages), actions: found(actions) };
  }, [me, panelPages, book, say, typed, other, chooseTheme]);
}

import { Box } from "@mui/material";
import { createContext, useContext } from "react";
import { useSay } from "../../i18n/say.ts";
import { textLinkWords } from "./text-link-words.ts";

/** A stretch of a provision's plain text that leads somewhere. */
export interface TextLink {
  readonly from: number;
  readonly to: number;
  /** A page of the panel. */
  readonly leads: string;
  /** What is there: shown where one points at it, goes by key or puts a finger (`ReferenceTips`). */
  readonly tells: string;
}

/** Where a text leads, and how often others lead to it. */
export interface TextLinks {
  /** By the id of the provision, in order. */
  readonly links: ReadonlyMap<string, readonly TextLink[]>;
  /** By the id of the provision. */
  readonly counts: ReadonlyMap<string, number>;
}

const Context = createContext<TextLinks | null>(null);

/** Around a text whose references lead where they mean. */
export const TextLinksContext = Context.Provider;

export const useLinksOf = (id: string | undefined): readonly TextLink[] => useContext(Context)?.links.get(id ?? "") ?? [];

/** How many references lead to a provision; the page around hears of clicks by `data-cited`. Out of the tab order: the page's menu lists them all. */
export function CitedSign({ id }: { readonly id: string | undefined }) {
  const say = useSay();
  const count = useContext(Context)?.counts.get(id ?? "");
  if (count === undefined) return null;
  const words = say(textLinkWords.referredBy, { smart_count: count });
  return (
    <Box
      component="button"
      type="button"
      className="ask cited"
      data-tells={words}
      aria-label={words}
      data-cited={id}
      data-count={count}
      tabIndex={-1}
      data-no-print
      sx={{
        width: "auto !important",
        mr: "0 !important",
        px: "6px !important",
        "&::before": { content: `"↩ " attr(data-count) !important` },
      }}
    />
  );
}

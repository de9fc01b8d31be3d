import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useDeferredValue } from "react";
import { inBoth } from "../../../schema/register/said.screen.ts";
import { request } from "../../graphql/request.ts";
import { useSay } from "../../i18n/say.ts";
import { useRecordTitle } from "../../names/record-title.ts";
import { Rows } from "../../providers/rows.ts";
import { livingOnly, pickDetail, picked, wordsFor } from "../../shared/pick-queries.ts";
import { offeredOf } from "../field/offered.ts";
import { fieldWords } from "../field/words.ts";
import { namesMany } from "./grid-cell.ts";
import type { GridColumn } from "./grid-column.ts";

/** Something that can be chosen for a cell. */
export interface CellChoice {
  readonly value: unknown;
  readonly name: string;
  readonly detail?: string;
}

const shownAtOnce = 8;

/** The part of a text of several that is being typed. */
const lastPart = (text: string): string =>
  text
    .split(/[、,，;；]/u)
    .at(-1)
    ?.trim() ?? "";

/** What can be chosen for a cell while somebody types; nothing where anything may be typed. */
export function useChoicesOf(column: GridColumn, text: string, untouched: boolean): readonly CellChoice[] {
  const say = useSay();
  const title = useRecordTitle();
  const { names, of } = column;
  const many = namesMany(column);
  const words = useDeferredValue(untouched ? "" : many ? lastPart(text) : text.trim());
  const asked = names && picked(names, { and: [livingOnly(names), ...(words === "" ? [] : [wordsFor(names, words)])] });
  const { data } = useQuery({
    queryKey: ["cell-choices", asked],
    queryFn: async ({ signal }) => (asked ? (await request(Rows, asked, signal)).rows.items : []),
    enabled: asked !== null && !(many && words === ""),
    placeholderData: keepPreviousData,
  });
  if (names)
    return (data ?? []).slice(0, shownAtOnce).map((record) => {
      const name = title(names, record);
      return { value: many ? withLast(text, name) : record.id, name, detail: pickDetail(names, record) };
    });
  const wanted = words.toLowerCase();
  if (of.kind === "choice" || of.kind === "choices")
    return offeredOf(of.options, null)
      .map(({ key, label }) => ({ value: of.kind === "choices" ? withLast(text, say(inBoth(label))) : key, name: say(inBoth(label)) }))
      .filter(({ name }) => name.toLowerCase().includes(of.kind === "choices" ? lastPart(untouched ? "" : text).toLowerCase() : wanted));
  if (of.kind === "flag") return [true, false].map((value) => ({ value, name: say(fieldWords[value ? "yes" : "no"]) }));
  return [];
}

/** A text of several names with the last one chosen: still a text, to go on typing. */
const withLast = (text: string, name: string): string =>
  [
    ...text
      .split(/[、,，;；]/u)
      .slice(0, -1)
      .map((part) => part.trim()),
    name,
  ].join("、");

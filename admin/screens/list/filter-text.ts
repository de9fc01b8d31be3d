import type { EffectiveField, ScreenFilter } from "../../../schema/registry.screen.ts";
import { choiceLabel } from "../../../schema/shared/choices.screen.ts";
import { useLanguage, useSay } from "../../i18n/say.ts";
import { screenPageWords } from "../words.ts";
import { isCounted, relativeDayText } from "./relative-day-text.ts";

/** What a list is filtered by at one field, as the API takes it. */
export interface FieldFilter {
  readonly eq?: unknown;
  readonly ne?: unknown;
  readonly in?: readonly unknown[];
  readonly gte?: unknown;
  readonly lte?: unknown;
  readonly gt?: unknown;
  readonly lt?: unknown;
  readonly contains?: string;
  /** Of a department: that one or any below it. */
  readonly below?: unknown;
  readonly isNull?: boolean;
}

/** What a screen's fixed filters start a list with. */
export function filtersOfScreen(filters: readonly ScreenFilter[]): Record<string, FieldFilter> {
  const byField: Record<string, FieldFilter> = {};
  for (const { field, is, value } of filters) byField[field] = { ...byField[field], [is]: value };
  return byField;
}

/** A filter in words, e.g. "草稿、现行有效" or "2026-01-01 – 2026-12-31". Relations are named by whoever knows their records. */
export function useFilterText() {
  const say = useSay();
  const language = useLanguage();
  return (field: EffectiveField, filter: FieldFilter): string => {
    const one = (value: unknown): string => {
      if (typeof value === "boolean") return say(value ? screenPageWords.yes : screenPageWords.no);
      const label = choiceLabel(field, String(value));
      return label ? say(label) : String(value);
    };
    if (isCounted(filter)) return relativeDayText(filter, language);
    if (filter.isNull !== undefined) return filter.isNull ? say(screenPageWords.empty) : say(screenPageWords.filled);
    if (filter.in) return filter.in.map(one).join(say({ zh: "、", en: ", " }));
    if (filter.eq !== undefined) return one(filter.eq);
    if (filter.ne !== undefined) return `≠ ${one(filter.ne)}`;
    if (filter.contains) return `“${filter.contains}”`;
    const [from, until] = [filter.gte ?? filter.gt, filter.lte ?? filter.lt];
    if (from !== undefined && until !== undefined) return `${String(from)} – ${String(until)}`;
    return from !== undefined ? `≥ ${String(from)}` : `≤ ${String(until)}`;
  };
}

import type { Bilingual } from "../../screen/operations.ts";
import { both } from "../../shared/field.screen.ts";
import { sayIn } from "../../shared/say-in.screen.ts";
import type { SimpleKind } from "../definition/field.screen.ts";
import { kept, type ValueKind, wrong } from "./value-kind.screen.ts";

type DurationKind = Extract<SimpleKind, { readonly kind: "duration" }>;

/** Ten years in minutes. */
const longest = 5_256_000;

const noDuration = both("请填写时长（整分钟）。", "Fill in a length of time in whole minutes.");
const tooLong = both("时长不能超过 %{max}。", "Not longer than %{max}.");

const parts: readonly (readonly [minutes: number, text: Bilingual])[] = [
  [1440, both("%{count} 天", "%{count} d")],
  [60, both("%{count} 小时", "%{count} h")],
  [1, both("%{count} 分钟", "%{count} min")],
];

/** A length of time as people say it: "1 天 2 小时 5 分钟", "1 d 2 h 5 min". */
export function durationText(minutes: number, language: keyof Bilingual): string {
  const said: string[] = [];
  let left = Math.abs(minutes);
  for (const [size, text] of parts) {
    const count = Math.floor(left / size);
    left -= count * size;
    if (count > 0 || (size === 1 && said.length === 0)) said.push(sayIn(language, text, { count }));
  }
  return `${minutes < 0 ? "-" : ""}${said.join(" ")}`;
}

/** A length of time in whole minutes. */
export const durationKind: ValueKind<DurationKind> = {
  check: (value, { max = longest }) => {
    if (typeof value !== "number" || !Number.isSafeInteger(value) || value < 0) return wrong("noDuration", noDuration);
    const most = Math.min(max, longest);
    if (value > most) return wrong("durationTooLong", tooLong, { max: both(durationText(most, "zh"), durationText(most, "en")) });
    return kept(value);
  },
  say: (value, _, { language }) => durationText(Number(value), language),
  shownAs: () => ({ kind: "duration" }),
};

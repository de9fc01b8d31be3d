import { both } from "../shared/field.screen.ts";
import type { ToldValue } from "./told-kind.screen.ts";

const colleague = both("同事", "A colleague");

/** What is said of a swap: the shift that is given away, and who swap. */
export const givenShift: Readonly<
  Record<
    "title" | "day" | "asker" | "other",
    ToldValue<"swap.gives.label" | "swap.roster.name" | "swap.gives.day" | "swap.asker.name" | "swap.other.name">
  >
> = {
  title: { from: ["swap.gives.label", "swap.roster.name"] },
  day: { from: ["swap.gives.day"] },
  asker: { from: ["swap.asker.name"], otherwise: colleague },
  other: { from: ["swap.other.name"], otherwise: colleague },
};

/** Where it is answered. */
export const swapPlace = { place: "/registers/%{swap.roster.register.slug}/roster", manyPlace: "/registers" } as const;

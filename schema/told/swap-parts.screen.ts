import { both } from "../shared/field.screen.ts";
import type { ToldPath, ToldValue } from "./told-kind.screen.ts";

const colleague = both("同事", "A colleague");

type Values<Name extends string> = Readonly<Record<Name, ToldValue<ToldPath<"swap">>>>;

/** What is said of a swap: the shift that is given away, and who asks. */
export const givenShift: Values<"title" | "day" | "asker"> = {
  title: { from: ["swap.gives.label", "swap.roster.name"] },
  day: { from: ["swap.gives.day"] },
  asker: { from: ["swap.asker.name"], otherwise: colleague },
};

/** The other party of a swap. */
export const otherParty: Values<"other"> = { other: { from: ["swap.other.name"], otherwise: colleague } };

/** Where it is answered. */
export const swapPlace = { place: "/registers/%{swap.roster.register.slug}/roster", manyPlace: "/registers" } as const;

import { fold } from "../shared/fold.screen.ts";

/** Quotation marks and apostrophes as keyboards and printers write them, and what is typed for them. */
export const quotationMarks = { written: "\u2018\u2019\u201b\u02bc\u201c\u201d\u201f", typed: `''''"""` } as const;

const typed = new Map([...quotationMarks.written].map((mark, place) => [mark, quotationMarks.typed.charAt(place)]));
const marks = new RegExp(`[${quotationMarks.written}]`, "g");

/** What is compared when words are looked for in provisions: folded, with one form of quotation marks. `sought_words` of the database does the same. */
export const foldSought = (text: string): string => fold(text).replace(marks, (mark) => typed.get(mark) ?? mark);

import type { Bilingual, Tone } from "../../schema/registry.screen.ts";
import { confirmationTexts } from "../../schema/told/confirmation-parts.screen.ts";
import type { Values } from "../i18n/say.ts";
import type { Me } from "../providers/me.ts";
import { listAddress } from "../shared/list-address.ts";
import {
  type Counted,
  draftsToDecide,
  type MyWorkAnswer,
  type MyWorkVariables,
  type WaitingConfirmation,
  type WaitingRevision,
} from "./my-work.ts";
import { obligationWords, SEPARATOR } from "./words.ts";

/** One line of what waits for a decision: what, how many, and the one thing to do. */
export interface WaitingLine {
  readonly key: string;
  readonly tone: Tone;
  readonly text: Bilingual;
  readonly values: Values;
  /** Names of those or that which it is about, the first few. */
  readonly names: readonly string[];
  /** Whether there are more than are named. */
  readonly more: boolean;
  readonly action: Bilingual;
  readonly to: string;
  /** For whom it waits. */
  readonly note?: Bilingual;
  /** Asks for a decision that makes evidence. */
  readonly seal: boolean;
}

/** Names the list of those who are late on the page about progress. */
export const LATE = "late";

const draftLine =
  (key: string, text: Bilingual, action: Bilingual) =>
  ({ id, title, document, drafter }: WaitingRevision): WaitingLine => ({
    ...{
      key: `${key} ${id}`,
      tone: "scheduled",
      text,
      values: { title: title ?? "—" },
      more: false,
      action,
      to: `/drafts/${id}`,
      seal: true,
    },
    names: [[document?.number, drafter?.name].filter(Boolean).join(SEPARATOR)],
  });

/** What a second person confirms, and, for whoever asked, that it waits and for whom. */
const confirmationLine =
  (key: "confirm" | "asked") =>
  ({ id, kind, waitsFor, person, askedBy }: WaitingConfirmation): WaitingLine => ({
    ...{ key: `${key} ${id}`, tone: key === "confirm" ? "scheduled" : "neutral", more: false, to: `/confirmations/${id}/show` },
    text: confirmationTexts[kind ?? "newAccount"],
    values: { title: person?.name ?? "—" },
    names: key === "confirm" ? [askedBy?.name ?? ""].filter(Boolean) : [],
    ...(key === "asked" && waitsFor ? { note: obligationWords[`confirmBy_${waitsFor}`] } : {}),
    action: key === "confirm" ? obligationWords.actDecide : obligationWords.actSee,
    seal: key === "confirm",
  });

const unique = (names: readonly (string | null | undefined)[]) => [
  ...new Set(names.filter((name): name is string => typeof name === "string" && name !== "")),
];

function countLine<Item>(
  key: string,
  list: Counted<Item> | undefined,
  line: Pick<WaitingLine, "tone" | "text" | "action" | "to">,
  nameOf: (item: Item) => string | null | undefined,
): WaitingLine[] {
  if (!list || list.total === 0) return [];
  const names = unique(list.items.map(nameOf)).slice(0, 3);
  return [{ key, ...line, values: { smart_count: list.total }, names, more: list.total > names.length, seal: false }];
}

const personName = ({ person }: { readonly person: { readonly name: string | null } | null }) => person?.name;

function lateLine(late: MyWorkAnswer["late"]): WaitingLine[] {
  const people = new Set(late?.items.map(({ person }) => person?.id)).size;
  const text = people === 1 ? obligationWords.waitingLateOne : obligationWords.waitingLate;
  const line = { tone: "overdue", text, action: obligationWords.actSeeWho, to: `/progress#${LATE}` } as const;
  return countLine("late", late, line, personName).map((one) => ({
    ...one,
    // More than one answer holds: there are at least so many.
    values: { ...one.values, people: late && late.total > late.items.length ? `${people}+` : people },
    more: people > one.names.length,
  }));
}

/** What waits for this person's decision, the most pressing first. */
export function waitingLines(answer: MyWorkAnswer, asked: MyWorkVariables, { today }: Pick<Me, "today">): readonly WaitingLine[] {
  const { inquiries, reviews } = answer;
  const [inquiry] = inquiries?.items ?? [];
  const until = { current: { eq: true }, until: asked.until };
  const overdueReview = reviews?.items.some(({ reviewDue }) => reviewDue !== null && reviewDue < today) ?? false;
  return [
    ...(answer.toConfirm?.items ?? []).map(confirmationLine("confirm")),
    ...draftsToDecide(answer).map(draftLine("decide", obligationWords.waitingDecide, obligationWords.actDecide)),
    ...(answer.toPublish?.items ?? []).map(draftLine("publish", obligationWords.waitingPublish, obligationWords.actPublish)),
    ...lateLine(answer.late),
    ...countLine(
      "inquiries",
      inquiries,
      {
        ...{ tone: "dueSoon", text: obligationWords.waitingInquiries, action: obligationWords.actAnswer },
        to:
          inquiries?.total === 1 && inquiry ? `/inquiries/${inquiry.id}/show` : listAddress("inquiries", { answeredAt: { isNull: true } }),
      },
      ({ revision }) => revision?.title,
    ),
    ...countLine(
      "unsigned",
      answer.unsigned,
      {
        ...{ tone: "dueSoon", text: obligationWords.waitingSignatures, action: obligationWords.actSeeWho },
        to: listAddress("obligations", asked.unsigned),
      },
      personName,
    ),
    ...countLine(
      "clearances",
      answer.clearances,
      { tone: "dueSoon", text: obligationWords.waitingClearances, action: obligationWords.actSee, to: listAddress("clearances", until) },
      personName,
    ),
    ...countLine(
      "grants",
      answer.grants,
      { tone: "dueSoon", text: obligationWords.waitingGrants, action: obligationWords.actSee, to: listAddress("accessGrants", until) },
      personName,
    ),
    ...countLine(
      "reviews",
      reviews,
      {
        ...{ tone: overdueReview ? "overdue" : "dueSoon", text: obligationWords.waitingReviews, action: obligationWords.actSee },
        to: listAddress("policyDocuments", { reviewDue: asked.until, state: { in: ["inForce", "trial"] } }),
      },
      ({ title }) => title,
    ),
    ...(answer.askedFor?.items ?? []).map(confirmationLine("asked")),
  ];
}

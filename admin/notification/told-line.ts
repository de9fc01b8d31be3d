import type { SvgIconComponent } from "@mui/icons-material";
import AssignmentIcon from "@mui/icons-material/AssignmentOutlined";
import CampaignIcon from "@mui/icons-material/CampaignOutlined";
import ErrorIcon from "@mui/icons-material/ErrorOutlineOutlined";
import ForumIcon from "@mui/icons-material/ForumOutlined";
import GavelIcon from "@mui/icons-material/GavelOutlined";
import PeopleIcon from "@mui/icons-material/HowToRegOutlined";
import KeyIcon from "@mui/icons-material/KeyOutlined";
import MenuBookIcon from "@mui/icons-material/MenuBookOutlined";
import ScheduleIcon from "@mui/icons-material/ScheduleOutlined";
import type { Bilingual } from "../../schema/registry.screen.ts";
import type { Values } from "../i18n/say.ts";
import { placeOf } from "../obligation/obligations.ts";
import { obligationWords } from "../obligation/words.ts";
import type { Colours } from "../theme/colours.ts";
import type { ToldLine } from "./group-notifications.ts";
import type { Told, ToldKind } from "./notifications.ts";
import { releasedState } from "./released-state.ts";
import { notificationWords as words } from "./words.ts";

/** How the kinds look. */
export const toldLooks: Readonly<Record<ToldKind, { readonly icon: SvgIconComponent; readonly colour: keyof Colours }>> = {
  asked: { icon: AssignmentIcon, colour: "indigo" },
  dueSoon: { icon: ScheduleIcon, colour: "amber" },
  overdue: { icon: ErrorIcon, colour: "overdue" },
  reminder: { icon: CampaignIcon, colour: "amber" },
  decisionWaiting: { icon: GavelIcon, colour: "seal" },
  decided: { icon: GavelIcon, colour: "indigo" },
  changed: { icon: MenuBookIcon, colour: "indigo" },
  inquiryAsked: { icon: ForumIcon, colour: "indigo" },
  inquiryAnswered: { icon: ForumIcon, colour: "indigo" },
  clearanceEnding: { icon: KeyIcon, colour: "amber" },
  clearanceEnded: { icon: KeyIcon, colour: "quiet" },
  confirmationWaiting: { icon: PeopleIcon, colour: "seal" },
  confirmationDecided: { icon: PeopleIcon, colour: "indigo" },
};

/** A text and what stands at its places, before it is said in a language. */
type Sayable = readonly [text: Bilingual, values: Values];

const many: Readonly<Record<ToldKind, Bilingual>> = {
  asked: words.asked_many,
  dueSoon: words.dueSoon_many,
  overdue: words.overdue_many,
  reminder: words.reminder_many,
  decisionWaiting: words.decisionWaiting_many,
  decided: words.decided_many,
  changed: words.changed_many,
  inquiryAsked: words.inquiryAsked_many,
  inquiryAnswered: words.inquiryAnswered_many,
  clearanceEnding: words.clearance_many,
  clearanceEnded: words.clearance_many,
  confirmationWaiting: words.confirmationWaiting_many,
  confirmationDecided: words.confirmationDecided_many,
};

function oneText({ kind, obligation, approval, inquiry, confirmation }: Told): Bilingual {
  const released = releasedState(obligation?.state);
  if (released && kind !== "reminder") return words[`${released}_one`];
  switch (kind) {
    case "asked":
      return words[`asked_${obligation?.kind ?? "acknowledge"}`];
    case "decided":
      return approval?.decision === "rejected" ? words.decided_rejected : words.decided_approved;
    case "inquiryAsked":
      return words[`inquiryAsked_${inquiry?.kind ?? "question"}`];
    case "confirmationWaiting":
      return obligationWords[`confirm_${confirmation?.kind ?? "newAccount"}`];
    case "confirmationDecided":
      return words[
        `confirmationDecided_${confirmation?.state === "confirmed" || confirmation?.state === "withdrawn" ? confirmation.state : "declined"}`
      ];
    default:
      return words[`${kind}_one`];
  }
}

/** What the thing is called that somebody is told of. */
const titleOf = ({ obligation, revision, clearance, confirmation }: Told) =>
  obligation?.title ?? revision?.title ?? clearance?.level?.name ?? confirmation?.person?.name ?? "—";

/** What a line says; the name of who did it is empty when it is not to be seen. */
export function lineText({ items }: ToldLine): Sayable {
  const [first] = items;
  const name = first.sender?.name ?? "";
  const released = releasedState(first.obligation?.state);
  const manyText = released && first.kind !== "reminder" ? words[`${released}_many`] : many[first.kind];
  if (items.length > 1) return [manyText, { smart_count: items.length, name }];
  // What is to be confirmed is told of the person whom it is about.
  if (first.kind === "confirmationWaiting") return [oneText(first), { name: titleOf(first) }];
  return [oneText(first), { title: titleOf(first), name, day: first.clearance?.until ?? "" }];
}

/** Where a line leads. */
export function linePlace({ items }: ToldLine): string | null {
  const [{ kind, obligation, revision, inquiry, clearance, confirmation }] = items;
  if (confirmation) return items.length > 1 ? "/confirmations" : `/confirmations/${confirmation.id}/show`;
  if (obligation) return items.length > 1 ? "/" : placeOf(obligation);
  if (items.length > 1 && kind === "decisionWaiting") return "/";
  if (inquiry) return items.length > 1 ? "/inquiries" : `/inquiries/${inquiry.id}/show`;
  if (clearance) return `/clearances/${clearance.id}/show`;
  if (!revision) return null;
  return revision.published ? `/reading/${revision.id}` : `/drafts/${revision.id}`;
}

/** Titles of several things that are told in one line. */
export const lineTitles = ({ items }: ToldLine): readonly string[] => (items.length > 1 ? [...new Set(items.map(titleOf))] : []);

/** What somebody says with it: the reminder's message, the comment of a decision, the question or its answer. */
export function lineQuote({ items: [{ message, kind, approval, inquiry, confirmation }] }: ToldLine): string | null {
  if (kind === "decided") return approval?.comment ?? null;
  if (kind === "inquiryAsked") return inquiry?.text ?? null;
  if (kind === "inquiryAnswered") return inquiry?.answer ?? null;
  if (kind === "confirmationDecided") return confirmation?.reason ?? null;
  return message;
}

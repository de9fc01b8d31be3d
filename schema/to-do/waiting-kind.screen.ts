import type { ResourceName } from "../registry.ts";
import type { Bilingual } from "../screen/operations.ts";
import type { Role } from "../screen/Screen.ts";
import type { AnswerRecord, Choice } from "../shared/answer.screen.ts";
import { dayAfter } from "../shared/days.screen.ts";
import type { Tone } from "../shared/screen.ts";

type RoleName = (typeof Role)["values"][number];

/** Whose first page it is, and when they look at it. */
export interface Viewer {
  readonly personId: string;
  /** Day in the organisation's time zone, e.g. "2026-11-21". */
  readonly today: string;
  readonly roles: readonly { readonly role: RoleName; readonly departmentIds: readonly string[] | null }[];
  readonly has: (...roles: RoleName[]) => boolean;
}

/** The list under a filter. */
export interface ListPlace {
  readonly list: ResourceName;
  readonly filter: object;
}

interface Waiting {
  /** Whose first page has it: who holds one of these. */
  readonly roles: readonly RoleName[];
  /** The records that wait, as the API's filter says it. */
  readonly resource: ResourceName;
  readonly where: (viewer: Viewer) => object;
  /** The field by which the first ones come. */
  readonly order?: string;
  /** So many are read. */
  readonly limit: number;
  readonly tone: Tone;
  /** The button that leads there. */
  readonly act: Bilingual;
}

/** Each record waits on a line of its own. */
export interface EachWaiting extends Waiting {
  readonly line: "each";
  readonly text: Choice<Bilingual>;
  /** What stands at `%{title}`. */
  readonly title: string;
  /** What it is told by beside: what stands at these paths. */
  readonly beside: readonly string[];
  /** Since when it waits. */
  readonly since?: string;
  /** By when it is to be done: once that day has passed, the line is late. */
  readonly due?: string;
  /** In whose place the person does it. */
  readonly onBehalfOf?: string;
  /** For whom it waits, or the like. */
  readonly note?: Choice<Bilingual>;
  /** Paths that must say the same, else the record does not wait. */
  readonly same?: readonly [string, string];
  /** The panel's page: paths in `%{}`. */
  readonly place: string;
  /** Asks for a decision that makes evidence. */
  readonly seal?: true;
}

/** All of them are one line, `%{smart_count}`. */
export interface TogetherWaiting extends Waiting {
  readonly line: "together";
  readonly text: Bilingual;
  /** What each is called: the first few are named. */
  readonly name: string;
  /** People of whom several records may be: at the path, `%{people}`; said otherwise where it is one person. */
  readonly people?: { readonly path: string; readonly textOfOne: Bilingual };
  /** A day of each: once it has passed, the line is late. */
  readonly day?: string;
  readonly place: (viewer: Viewer) => string | ListPlace;
  /** The page of the only one: paths in `%{}`. */
  readonly placeOfOne?: string;
}

/**
 * Something that waits for somebody without being asked of them by an obligation: a decision, what is late, what runs out. A new kind is one
 * file with a definition, and a line in `waiting-kinds.screen.ts`; first page and counts follow.
 */
export type WaitingKindDefinition = EachWaiting | TogetherWaiting;

/** What the API answered of one kind. */
export interface WaitingAnswer {
  readonly items: readonly AnswerRecord[];
  readonly total?: number;
}

/** Days ahead in which what runs out is worth a line. */
const AHEAD = 30;

/** The last day on which what runs out is worth a line, as a filter. */
export const soon = ({ today }: Viewer) => ({ lte: dayAfter(today, AHEAD) });

/** Filter of what holds today and runs out. */
export const runningOut = (viewer: Viewer) => ({ current: { eq: true }, until: soon(viewer) });

/** Departments in which the person holds a role; null for the whole organisation. */
export function scopeOf({ roles }: Viewer, role: RoleName): readonly string[] | null {
  const held = roles.filter((one) => one.role === role);
  return held.some(({ departmentIds }) => departmentIds === null) ? null : held.flatMap(({ departmentIds }) => departmentIds ?? []);
}

/** Filter of documents that are owned where the person edits. */
export const editedBy = (viewer: Viewer): { readonly owningDepartment?: object } => {
  const scope = scopeOf(viewer, "policyEditor");
  return scope === null ? {} : { owningDepartment: { id: { in: scope } } };
};

/** Filter of documents that the person answers for: they edit what the department owns, or are its head. */
export function ownedBy(viewer: Viewer): { readonly or?: readonly object[]; readonly owningDepartment?: object } {
  const headed = { owningDepartment: { head: { id: { eq: viewer.personId } } } };
  if (!viewer.has("policyEditor")) return headed;
  const edited = editedBy(viewer);
  return edited.owningDepartment ? { or: [edited, headed] } : {};
}

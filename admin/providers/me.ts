import { createMongoAbility, type MongoAbility } from "@casl/ability";
import { unpackRules } from "@casl/ability/extra";
import { queryOptions, useQuery } from "@tanstack/react-query";
import { createContext, useContext, useEffect } from "react";
import type { DayKind } from "../../schema/calendar/working-days.screen.ts";
import { ApiError } from "../graphql/api-error.ts";
import { connectionBack } from "../graphql/connection.ts";
import { shapedOperation } from "../graphql/operation.ts";
import { queryClient } from "../graphql/query-client.ts";
import { request, requestOnce } from "../graphql/request.ts";
import { personAtPanel, sessionOf, sessionRenewed } from "../graphql/session.ts";
import { loadBook } from "./load-book.ts";

/** Roles that the panel tells apart; staff and head follow from posts. */
export type RoleName =
  | "anyone"
  | "staff"
  | "head"
  | "policyEditor"
  | "approver"
  | "trainingManager"
  | "confidentialityOfficer"
  | "auditor"
  | "administrator";

/** A department by name. */
export interface NamedDepartment {
  readonly id: string;
  readonly name: string;
  readonly fullName: string;
}

/** What the server tells of the person at the panel. */
interface MeAnswer {
  readonly account: { readonly id: string; readonly login: string; readonly language: "zh" | "en" | null };
  readonly person: {
    readonly id: string;
    readonly name: string;
    readonly number: string;
    readonly department: NamedDepartment | null;
  } | null;
  readonly name: string;
  readonly personId: string;
  readonly roles: readonly { readonly role: RoleName; readonly departmentIds: readonly string[] | null }[];
  readonly clearance: { readonly rank: number; readonly level: string | null };
  readonly abilities: Parameters<typeof unpackRules>[0];
  readonly organisation: {
    readonly name: string;
    readonly timeZone: string;
    readonly demo: boolean;
    /** Days within a year of today that are not as their weekdays say. */
    readonly namedDays: readonly { readonly day: string; readonly kind: DayKind }[];
  };
  /** Day in the organisation's time zone, e.g. "2026-11-21". */
  readonly today: string;
}

/** The person at the panel, and what they may do. */
export interface Me extends MeAnswer {
  readonly ability: MongoAbility;
  /** Whether the role is held at all, wherever. */
  readonly has: (...roles: RoleName[]) => boolean;
}

/** What every operation that answers a Me selects. */
export const meFields = `account { id login language } person { id name number department { id name fullName } } name personId
  roles { role departmentIds } clearance { rank level } abilities organisation { name timeZone demo namedDays { day kind } } today`;

const MeQuery = shapedOperation<{ me: MeAnswer | null }>()(`query Me { me { ${meFields} } }`);

export function describeMe(answer: MeAnswer): Me {
  const held = new Set(answer.roles.map(({ role }) => role));
  return {
    ...answer,
    ability: createMongoAbility<MongoAbility>(unpackRules(answer.abilities) as MongoAbility["rules"]),
    has: (...roles) => roles.some((role) => held.has(role)),
  };
}

export type { MeAnswer };

/** Who is signed in; a server that is away for a moment while the panel is opened is waited for, so that nobody is sent to sign in for it. */
async function askWhoIsThere(signal: AbortSignal): Promise<{ readonly me: MeAnswer | null }> {
  try {
    return await request(MeQuery, undefined, signal);
  } catch (error) {
    if (!(error instanceof ApiError) || error.code !== "NETWORK" || !(await connectionBack("query", signal))) throw error;
    return request(MeQuery, undefined, signal);
  }
}

/** Asked again on return to the window, so that a changed role shows without signing in again. */
export const meQuery = queryOptions({
  queryKey: ["me"],
  queryFn: async ({ signal }) => {
    const { me } = await askWhoIsThere(signal);
    // Nobody any more, where somebody was: their session has ended.
    if (!me && (await sessionRenewed(signal))) return queryClient.getQueryData<Me>(["me"]) ?? null;
    const known = queryClient.getQueryData<Me>(["me"]);
    if (me) {
      sessionOf(me.personId, me.name);
      const anew = known !== undefined && known !== null && JSON.stringify(known.abilities) !== JSON.stringify(me.abilities);
      // Without them the panel is there all the same, and they come with the next answer.
      await loadBook({ anew }).catch(() => undefined);
    }
    // The page stays that of the person who opened it, until somebody else goes on.
    if (me && known && me.personId !== personAtPanel()) return known;
    return me && describeMe(me);
  },
  staleTime: 30_000,
});

/** Asks, past what is known, who is signed in at this browser now. */
export async function checkSession(): Promise<void> {
  const { me } = await requestOnce(MeQuery);
  if (!me) return;
  if (me.personId === personAtPanel()) queryClient.setQueryData(meQuery.queryKey, describeMe(me));
  sessionOf(me.personId, me.name);
}

const isMe = ([name]: readonly unknown[]) => name === meQuery.queryKey[0];
/** The person at the panel as far as it is known now; components use `useMe` instead, to follow a change. */
export const knownMe = (): Me | null => queryClient.getQueryData(meQuery.queryKey) ?? null;
const watchers = new Set<() => void>();

queryClient.getQueryCache().subscribe(({ query }) => {
  if (isMe(query.queryKey)) for (const watcher of watchers) watcher();
});

/** Tells of every change of who is at the panel; answers how to stop that. */
export function watchMe(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => void watchers.delete(watcher);
}

/** Whom `MeProvider` knows at the panel. */
export const MeContext = createContext<Me | null>(null);

/** The person at the panel, null when nobody is signed in or it is not known yet. It does not ask: `useFreshMe` does. */
export const useMaybeMe = (): Me | null => useContext(MeContext);

let last: Me | null = null;

/** The person at the panel; pages below the layout always have one. */
export function useMe(): Me {
  // While somebody signs out, what was theirs is still on the screen for a moment.
  last = useMaybeMe() ?? last;
  if (!last) throw new Error("Nobody is signed in.");
  return last;
}

/** Keeps what is known of the person at the panel up to date: on return to the window, and on going to another place. */
export function useFreshMe(place: string): void {
  useQuery(meQuery, queryClient);
  useEffect(() => {
    if (place) void queryClient.prefetchQuery(meQuery);
  }, [place]);
}

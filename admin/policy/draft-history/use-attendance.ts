import { useQuery } from "@tanstack/react-query";
import type { AnswerOf } from "../../graphql/operation.ts";
import { request } from "../../graphql/request.ts";
import { AttendDraft } from "./draft-history.ts";

/** Milliseconds between two looks: within ten seconds whoever comes is seen, and whoever goes is gone. */
const LOOKING = 4_000;

export type Attendance = NonNullable<AnswerOf<typeof AttendDraft>["attendDraft"]>;

/**
 * Says every few seconds, while the page is seen, that this person writes in a draft, and where; answers who else does, and the draft's
 * version, which tells whether somebody has saved meanwhile. Null until it is known.
 */
export function useAttendance(revisionId: string, identity: string | null, enabled = true): Attendance | null {
  const { data } = useQuery({
    queryKey: ["attendance", revisionId],
    queryFn: ({ signal }) => request(AttendDraft, { input: { revisionId, identity } }, signal),
    refetchInterval: LOOKING,
    enabled,
    retry: false,
    // What is not known is asked soon again.
    gcTime: 0,
  });
  return data?.attendDraft ?? null;
}

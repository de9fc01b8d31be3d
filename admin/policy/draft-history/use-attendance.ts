import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { ApiError } from "../../graphql/api-error.ts";
import type { AnswerOf } from "../../graphql/operation.ts";
import { request } from "../../graphql/request.ts";
import { answerKey } from "../../graphql/use-api.ts";
import { useLanguage } from "../../i18n/say.ts";
import { DraftQuery } from "../draft-page.ts";
import { AttendDraft } from "./draft-history.ts";

/** Milliseconds between two looks: within ten seconds whoever comes is seen, and whoever goes is gone. */
const LOOKING = 4_000;

export type Attendance = NonNullable<AnswerOf<typeof AttendDraft>["attendDraft"]>;

/**
 * Says every few seconds, while the page is seen, that this person writes in a draft, and where; answers who else does, and the draft's
 * version, which tells whether somebody has saved meanwhile. Null until it is known. Where one may no longer write in it, because somebody
 * has handed it in or given it up meanwhile, the page is read again, so that it shows what it has become.
 */
export function useAttendance(revisionId: string, identity: string | null, enabled = true): Attendance | null {
  const client = useQueryClient();
  const language = useLanguage();
  const { data, error } = useQuery({
    queryKey: ["attendance", revisionId],
    queryFn: ({ signal }) => request(AttendDraft, { input: { revisionId, identity } }, signal),
    refetchInterval: LOOKING,
    enabled,
    retry: false,
    // What is not known is asked soon again.
    gcTime: 0,
  });
  useEffect(() => {
    if (error instanceof ApiError && (error.code === "FORBIDDEN" || error.code === "NOT_FOUND"))
      void client.invalidateQueries({ queryKey: answerKey(DraftQuery, { id: revisionId }, language) });
  }, [error, client, revisionId, language]);
  return data?.attendDraft ?? null;
}

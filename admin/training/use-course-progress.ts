import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import { useStore } from "react-admin";
import { request } from "../graphql/request.ts";
import { LearnQuery, SaveCourseProgress } from "./learning.ts";

interface Place {
  readonly step: number;
  readonly steps: number;
}

interface CourseProgressProps {
  readonly courseId: string;
  readonly steps: number;
  /** What the server knows; null before anything was opened. */
  readonly saved: { readonly step: number | null; readonly steps: number | null } | null;
  /** Whether the course is asked of this person: for anybody else nothing is kept. */
  readonly kept: boolean;
}

/**
 * How far this person is, and a way to go on. The server keeps it, so that another device continues there; what could not be sent
 * waits on this device and is sent when the connection is back.
 */
export function useCourseProgress({ courseId, steps, saved, kept }: CourseProgressProps) {
  const client = useQueryClient();
  const [local, setLocal] = useStore<Place | null>(`learning.${courseId}`, null);
  const [waiting, setWaiting] = useState(false);
  const sending = useRef(0);
  const onServer = saved?.steps === steps ? (saved.step ?? 0) : 0;
  const here = local?.steps === steps ? local.step : 0;
  const furthest = Math.max(onServer, here);
  const send = useCallback(async () => {
    if (!kept || here <= onServer || sending.current === here) return;
    sending.current = here;
    try {
      await request(SaveCourseProgress, { input: { courseId, step: here, steps } });
      setWaiting(false);
      await client.invalidateQueries({ queryKey: ["answer", LearnQuery.text] });
    } catch {
      // Kept on this device; sent again with the next step or when the connection is back.
      setWaiting(true);
    } finally {
      sending.current = 0;
    }
  }, [kept, here, onServer, courseId, steps, client]);
  useEffect(() => {
    void send();
    const again = () => void send();
    addEventListener("online", again);
    return () => removeEventListener("online", again);
  }, [send]);
  const open = useCallback(
    (step: number) => {
      if (kept && step > furthest) setLocal({ step, steps });
    },
    [kept, furthest, setLocal, steps],
  );
  return { furthest, open, waiting };
}

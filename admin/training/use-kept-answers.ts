import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useStore } from "react-admin";
import { ApiError } from "../graphql/api-error.ts";
import { requestOnce } from "../graphql/request.ts";
import { AttemptQuery, type GivenAnswer, KeepAnswers } from "./learning.ts";

/** Keys of the chosen options by question. */
export type Answers = Readonly<Record<string, readonly string[]>>;

const nothing: Answers = {};

/** How long after a choice it is sent, in ms: another one mostly follows at once. */
const soon = 500;
/** How long after a failure it is tried again, in ms. */
const later = 5_000;

const asInput = (answers: Answers): GivenAnswer[] => Object.entries(answers).map(([questionId, keys]) => ({ questionId, keys }));

/**
 * The answers of an open attempt. The server keeps them, so that another device goes on with them; what it has not got yet waits on this
 * device, also over a closed page, and is sent when the connection is back.
 */
export function useKeptAnswers(attemptId: string, onServer: readonly GivenAnswer[]) {
  const client = useQueryClient();
  const [unsent, setUnsent] = useStore<Answers>(`quiz.${attemptId}`, nothing);
  const [failures, setFailures] = useState(0);
  const latest = useRef(unsent);
  latest.current = unsent;
  const sending = useRef(false);
  const isEmpty = Object.keys(unsent).length === 0;

  const forget = useCallback(() => setUnsent(nothing), [setUnsent]);

  const send = useCallback(
    async (leaving: boolean) => {
      const going = latest.current;
      if (Object.keys(going).length === 0 || (sending.current && !leaving)) return;
      sending.current = true;
      try {
        const { keepAnswers } = await requestOnce(KeepAnswers, { input: { attemptId, answers: asInput(going) } }, undefined, { leaving });
        const answers = keepAnswers?.answers;
        client.setQueriesData<{ attempt: object | null }>({ queryKey: ["answer", AttemptQuery.text, { id: attemptId }] }, (known) =>
          known?.attempt && answers ? { ...known, attempt: { ...known.attempt, answers } } : known,
        );
        // What was chosen meanwhile is still to be sent.
        setUnsent(Object.fromEntries(Object.entries(latest.current).filter(([id, keys]) => going[id] !== keys)));
        setFailures(0);
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        if (error.code === "NETWORK" || error.code === "UNAUTHENTICATED" || error.code === "INTERNAL") {
          setFailures((count) => count + 1);
        } else {
          // Handed in on another device, or no longer asked: nothing is to be kept, and the page shows how it stands.
          forget();
          await client.invalidateQueries({ queryKey: ["answer", AttemptQuery.text] });
        }
      } finally {
        sending.current = false;
      }
    },
    [attemptId, client, forget, setUnsent],
  );

  useEffect(() => {
    if (Object.keys(unsent).length === 0) return undefined;
    const timer = setTimeout(() => void send(false), failures === 0 ? soon : later);
    return () => clearTimeout(timer);
  }, [unsent, failures, send]);

  useEffect(() => {
    const hide = () => {
      if (document.visibilityState === "hidden") void send(true);
    };
    const back = () => void send(false);
    document.addEventListener("visibilitychange", hide);
    addEventListener("online", back);
    return () => {
      document.removeEventListener("visibilitychange", hide);
      removeEventListener("online", back);
      void send(true);
    };
  }, [send]);

  const answers = useMemo<Answers>(
    () => ({ ...Object.fromEntries(onServer.map(({ questionId, keys }) => [questionId, keys])), ...unsent }),
    [onServer, unsent],
  );
  return {
    answers,
    choose: (questionId: string, keys: readonly string[]) => {
      // At once, as the next choice may come before the page is drawn again.
      latest.current = { ...latest.current, [questionId]: keys };
      setUnsent(latest.current);
    },
    /** Where the answers are: with the server, on the way to it, or on this device until it can be reached. */
    state: isEmpty ? ("kept" as const) : failures === 0 ? ("sending" as const) : ("waiting" as const),
    /** Nothing is to be sent any more: the answers were handed in. */
    forget,
  };
}

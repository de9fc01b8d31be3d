import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import { useNotify } from "react-admin";
import { ApiError } from "../graphql/api-error.ts";
import { give } from "../graphql/give.ts";
import { useSessionEnd } from "../graphql/use-session-end.ts";
import { useSay } from "../i18n/say.ts";
import { formatBytes } from "../screens/display/bytes.ts";
import { fileContent } from "../shared/file-content.ts";
import { attachmentWords } from "./attachment-words.ts";
import { AttachFile, type FileOwner, MAX_FILE_BYTES } from "./attachments.ts";

/** A file on its way to the server. */
export interface Upload {
  readonly key: number;
  readonly file: File;
  readonly owner: FileOwner;
  readonly state: "waiting" | "sending" | "failed";
  /** Why it was not taken. */
  readonly problem: string | null;
  /** Whether the very same file may be taken another time. */
  readonly repeatable: boolean;
}

/** Why a file would be sent in vain, if it would. */
export function useObstacle() {
  const say = useSay();
  return (file: File) =>
    file.size > MAX_FILE_BYTES
      ? say(attachmentWords.tooBig, { size: formatBytes(file.size), megabytes: MAX_FILE_BYTES / 1024 ** 2 })
      : null;
}

/**
 * Sends files one after the other; those that are not taken stay with the reason until they are tried again or dismissed. Files that were
 * chosen are sent also when the person goes on to another page of the panel, and the browser asks before the panel is closed.
 */
export function useUploads(owner: FileOwner) {
  const say = useSay();
  const client = useQueryClient();
  const notify = useNotify();
  const obstacleOf = useObstacle();
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const [added, setAdded] = useState("");
  const [lost, setLost] = useState<ApiError | null>(null);
  const lastKey = useRef(0);
  const queue = useRef<Upload[]>([]);
  const sending = useRef(false);
  const shown = useRef(true);
  useSessionEnd(lost);
  const busy = uploads.some(({ state }) => state !== "failed");

  useEffect(() => {
    shown.current = true;
    return () => {
      shown.current = false;
    };
  }, []);

  useEffect(() => {
    if (!busy) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", ask);
    return () => removeEventListener("beforeunload", ask);
  }, [busy]);

  const mark = useCallback((key: number, change: Partial<Upload>) => {
    setUploads((known) => known.map((upload) => (upload.key === key ? { ...upload, ...change } : upload)));
  }, []);

  const fail = (upload: Upload, problem: string, repeatable: boolean) => {
    mark(upload.key, { state: "failed", problem, repeatable });
    if (!shown.current) notify(say(attachmentWords.failed, { name: upload.file.name, problem }), { type: "warning" });
  };

  const send = async (upload: Upload) => {
    mark(upload.key, { state: "sending", problem: null });
    const content = await fileContent(upload.file).catch(() => null);
    if (!content) return fail(upload, say(attachmentWords.unreadable), true);
    try {
      await give(AttachFile, { input: { ...upload.owner, ...content } });
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (error.code === "UNAUTHENTICATED") setLost(error);
      const [wrong] = error.fields;
      return fail(upload, wrong?.message ?? error.message, !wrong);
    }
    await client.invalidateQueries();
    setUploads((known) => known.filter(({ key }) => key !== upload.key));
    setAdded(say(attachmentWords.added, { name: upload.file.name }));
  };

  const sendAll = async () => {
    if (sending.current) return;
    sending.current = true;
    try {
      for (let next = queue.current.shift(); next; next = queue.current.shift()) await send(next);
    } finally {
      sending.current = false;
    }
  };

  const add = (files: readonly File[]) => {
    const next = files.map((file): Upload => {
      lastKey.current += 1;
      const problem = obstacleOf(file);
      return { key: lastKey.current, file, owner, state: problem ? "failed" : "waiting", problem, repeatable: false };
    });
    setAdded("");
    setUploads((known) => [...known, ...next]);
    queue.current.push(...next.filter(({ state }) => state === "waiting"));
    void sendAll();
  };

  return {
    uploads,
    /** Said aloud when a file has arrived. */
    added,
    add,
    again: (upload: Upload) => {
      mark(upload.key, { state: "waiting", problem: null });
      queue.current.push(upload);
      void sendAll();
    },
    dismiss: (key: number) => setUploads((known) => known.filter((upload) => upload.key !== key)),
  };
}

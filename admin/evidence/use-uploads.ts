import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import { ApiError } from "../graphql/api-error.ts";
import { give } from "../graphql/give.ts";
import { useSay } from "../i18n/say.ts";
import { useSessionEnd } from "../providers/use-session-end.ts";
import { formatBytes } from "../screens/display/bytes.ts";
import { fileContent } from "../shared/file-content.ts";
import { attachmentWords } from "./attachment-words.ts";
import { AttachFile, type FileOwner, MAX_FILE_BYTES } from "./attachments.ts";

/** A file on its way to the server. */
export interface Upload {
  readonly key: number;
  readonly file: File;
  readonly state: "waiting" | "sending" | "failed";
  /** Why it was not taken. */
  readonly problem: string | null;
  /** Whether the very same file may be taken another time. */
  readonly repeatable: boolean;
}

/** Sends files one after the other; those that are not taken stay with the reason until they are tried again or dismissed. */
export function useUploads(owner: FileOwner) {
  const say = useSay();
  const client = useQueryClient();
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const [added, setAdded] = useState("");
  const [lost, setLost] = useState<ApiError | null>(null);
  const lastKey = useRef(0);
  const sending = useRef(false);
  useSessionEnd(lost);
  const target = useRef(owner);
  target.current = owner;
  const mark = useCallback((key: number, change: Partial<Upload>) => {
    setUploads((known) => known.map((upload) => (upload.key === key ? { ...upload, ...change } : upload)));
  }, []);
  const send = useCallback(
    async ({ key, file }: Upload) => {
      mark(key, { state: "sending", problem: null });
      try {
        const content = await fileContent(file).catch(() => null);
        if (!content) return mark(key, { state: "failed", problem: say(attachmentWords.unreadable), repeatable: true });
        await give(AttachFile, { input: { ...target.current, ...content } });
        await client.invalidateQueries();
        setUploads((known) => known.filter((upload) => upload.key !== key));
        setAdded(say(attachmentWords.added, { name: file.name }));
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        if (error.code === "UNAUTHENTICATED") setLost(error);
        const [wrong] = error.fields;
        mark(key, { state: "failed", problem: wrong?.message ?? error.message, repeatable: !wrong });
      }
    },
    [client, mark, say],
  );
  useEffect(() => {
    const next = uploads.find(({ state }) => state === "waiting");
    if (!next || sending.current) return;
    sending.current = true;
    void send(next).finally(() => {
      sending.current = false;
      // The one that waits behind is found anew.
      setUploads((known) => [...known]);
    });
  }, [uploads, send]);
  const add = useCallback(
    (files: readonly File[]) => {
      const megabytes = MAX_FILE_BYTES / 1024 ** 2;
      const next = files.map((file): Upload => {
        lastKey.current += 1;
        const problem = file.size > MAX_FILE_BYTES ? say(attachmentWords.tooBig, { size: formatBytes(file.size), megabytes }) : null;
        return { key: lastKey.current, file, state: problem ? "failed" : "waiting", problem, repeatable: false };
      });
      setAdded("");
      setUploads((known) => [...known, ...next]);
    },
    [say],
  );
  return {
    uploads,
    /** Said aloud when a file has arrived. */
    added,
    add,
    again: (key: number) => mark(key, { state: "waiting", problem: null }),
    dismiss: (key: number) => setUploads((known) => known.filter((upload) => upload.key !== key)),
  };
}

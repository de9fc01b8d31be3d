import { useMutation } from "@tanstack/react-query";
import { useNotify } from "react-admin";
import type { ApiError } from "../../graphql/api-error.ts";
import { request } from "../../graphql/request.ts";
import { useSay } from "../../i18n/say.ts";
import { saveBlob } from "../../shared/save-blob.ts";
import { ExportRegister } from "./operations.ts";
import { registerFileWords as words } from "./words.ts";

/** Saves a register as a file, and says what could not be put into it. */
export function useExportRegister(registerId: string): () => void {
  const say = useSay();
  const notify = useNotify();
  const work = useMutation<void, ApiError>({
    mutationFn: async () => {
      const { fileName, text, omits } = (await request(ExportRegister, { id: registerId })).exportRegister;
      saveBlob(fileName, new Blob([text], { type: "application/json" }));
      const said = omits.map(({ says }) => say(says)).join(say({ zh: "；", en: "; " }));
      notify(say(omits.length > 0 ? words.omits : words.exported, { file: fileName, smart_count: omits.length, omits: said }), {
        type: omits.length > 0 ? "warning" : "success",
      });
    },
    onError: (error) => notify(error.message, { type: "error" }),
  });
  return () => work.mutate();
}

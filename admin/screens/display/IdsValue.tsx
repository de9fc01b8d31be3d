import { useSay } from "../../i18n/say.ts";
import { useRecordNames } from "../../names/record-names.ts";
import type { ResourceName } from "../../records/resource-name.ts";
import { sharedWords } from "../../shared/words.ts";

/** What the ids of a field are ids of. */
const kinds: Readonly<Record<string, ResourceName>> = { departmentIds: "departments", approverIds: "people" };

interface IdsValueProps {
  readonly name: string;
  readonly ids: readonly string[];
  readonly brief: boolean;
}

/** Records that a field names by their ids: what they are called, as far as one may read them; in a table how many. */
export function IdsValue({ name, ids, brief }: IdsValueProps) {
  const say = useSay();
  const kind = kinds[name.split(".").at(-1) ?? ""];
  const names = useRecordNames(new Map(kind && !brief && ids.length > 0 ? [[kind, new Set(ids)]] : []));
  if (brief || !kind) return <>{ids.length}</>;
  return <>{ids.flatMap((id) => names.get(id) ?? []).join(say(sharedWords.comma))}</>;
}

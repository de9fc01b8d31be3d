import { useNotify } from "react-admin";
import { operation } from "../../../graphql/operation.ts";
import { useCommand } from "../../../graphql/use-api.ts";
import { useSay } from "../../../i18n/say.ts";
import type { ListedView } from "../../use-screen.ts";
import { useList } from "../ListContext.ts";
import { viewOperations } from "../screen-changes.ts";
import { viewWords } from "./view-words.ts";

const UpdateView = operation("mutation UpdateSavedView($input: UpdateSavedViewInput!) { updateSavedView(input: $input) { id } }");

/** Keeps the list as it stands in the view that is open. */
export function useKeepView() {
  const { screen, filter, sort } = useList();
  const command = useCommand(UpdateView);
  const notify = useNotify();
  const say = useSay();
  const keep = ({ id, version, name }: ListedView, onDone: () => void) =>
    command.mutate(
      { input: { id, expectedVersion: version, operations: viewOperations(screen, filter, sort) } },
      {
        onSuccess: () => {
          notify(say(viewWords.saved, { name }), { type: "success" });
          onDone();
        },
      },
    );
  return { keep, isPending: command.isPending };
}

import { useCommand } from "../graphql/use-api.ts";
import { useSay } from "../i18n/say.ts";
import { useMe } from "../providers/me.ts";
import { CommandDialog } from "../shared/CommandDialog.tsx";
import { DayField } from "../shared/DayField.tsx";
import { fieldState, useValues } from "../shared/use-values.ts";
import { EndMembership, type Post } from "./posts.ts";
import { WhatEnds } from "./WhatEnds.tsx";
import { organisationWords } from "./words.ts";

/** Ends a post on a day. */
export function EndPostDialog({ post, name, onClose }: { readonly post: Post; readonly name: string; readonly onClose: () => void }) {
  const say = useSay();
  const { today } = useMe();
  const { values, set } = useValues({ until: today });
  const command = useCommand(EndMembership, onClose);
  return (
    <CommandDialog
      open
      title={say(organisationWords.endPostTitle, { name })}
      submit={say(organisationWords.endPost)}
      pending={command.isPending}
      error={command.error}
      onClose={onClose}
      onSubmit={() => command.mutate({ input: { id: post.id, expectedVersion: post.version ?? 0, until: values.until } })}
    >
      <WhatEnds postId={post.id} name={name} />
      <DayField
        label={say(organisationWords.lastDay)}
        required
        value={values.until}
        onChange={(until) => set({ until })}
        {...fieldState(command.error, "until")}
      />
    </CommandDialog>
  );
}

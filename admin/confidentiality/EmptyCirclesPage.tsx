import { Box, Button, Typography } from "@mui/material";
import { useState } from "react";
import { useNotify } from "react-admin";
import { shapedOperation } from "../graphql/operation.ts";
import { useAnswer, useCommand } from "../graphql/use-api.ts";
import { both, useSay } from "../i18n/say.ts";
import { PageHead } from "../layout/PageHead.tsx";
import { Answered } from "../shared/Answered.tsx";
import { CommandDialog } from "../shared/CommandDialog.tsx";
import { EntryField } from "../shared/EntryField.tsx";
import type { Choice } from "../shared/pick-queries.ts";
import { RecordsPicker } from "../shared/RecordsPicker.tsx";
import { Sheet } from "../shared/Sheet.tsx";

const EmptyCircles = shapedOperation<{ emptyCircles: readonly { readonly circle: string }[] }>()("query EmptyCircles { emptyCircles }");
const RefillCircle = shapedOperation<{ refillCircle: boolean }>()(
  "mutation RefillCircle($input: RefillCircleInput!) { refillCircle(input: $input) }",
);

const words = {
  title: both("无人管理的封闭登记簿", "Sealed registers without anybody"),
  about: both(
    "封闭登记簿只有指定人员知道。下列登记簿的指定人员已全部离岗或停用；您只能看到有这样一本，不会知道它的名称和内容。请指定可靠的人接管。",
    "Only its circle knows of a sealed register. Of those below everybody has left or is locked out. You see that there is one, never its name or what it holds: name people who can be trusted with it.",
  ),
  none: both("没有这样的登记簿。", "There is none."),
  one: both("封闭登记簿 %{place}", "Sealed register %{place}"),
  refill: both("指定人员", "Name people"),
  people: both("接管的人员", "Who looks after it from now on"),
  help: both("不能指定您本人。", "You cannot be one of them."),
  reason: both("理由", "Why"),
  done: both("已指定，他们现在可以打开这本登记簿。", "Done: they can open the register now."),
} as const;

/** Sealed registers whose circle died out, for officers: that there are some, and nothing else of them. */
export default function EmptyCirclesPage() {
  const say = useSay();
  const [open, setOpen] = useState<string | null>(null);
  const query = useAnswer(EmptyCircles);
  return (
    <Box sx={{ maxWidth: 760 }}>
      <PageHead title={say(words.title)} />
      <Sheet>
        <Typography variant="body2" color="textSecondary" sx={{ mb: 1.5 }}>
          {say(words.about)}
        </Typography>
        <Answered query={query}>
          {({ emptyCircles }) =>
            emptyCircles.length === 0 ? (
              <Typography>{say(words.none)}</Typography>
            ) : (
              <Box component="ol" sx={{ listStyle: "none", m: 0, p: 0 }}>
                {emptyCircles.map(({ circle }, place) => (
                  <Box
                    key={circle}
                    component="li"
                    sx={{
                      display: "flex",
                      alignItems: "center",
                      gap: 1.5,
                      py: 1,
                      "& + &": { borderTop: 1, borderColor: "roles.hairline" },
                    }}
                  >
                    <Box sx={{ flex: "1 1 auto" }}>{say(words.one, { place: place + 1 })}</Box>
                    <Button variant="outlined" onClick={() => setOpen(circle)}>
                      {say(words.refill)}
                    </Button>
                  </Box>
                ))}
              </Box>
            )
          }
        </Answered>
      </Sheet>
      {open !== null && <RefillDialog circle={open} onClose={() => setOpen(null)} />}
    </Box>
  );
}

function RefillDialog({ circle, onClose }: { readonly circle: string; readonly onClose: () => void }) {
  const say = useSay();
  const notify = useNotify();
  const [people, setPeople] = useState<readonly Choice[]>([]);
  const [reason, setReason] = useState("");
  const command = useCommand(RefillCircle, () => {
    notify(say(words.done), { type: "success" });
    onClose();
  });
  return (
    <CommandDialog
      open
      title={say(words.refill)}
      subject={say(words.title)}
      text={say(words.help)}
      submit={say(words.refill)}
      pending={command.isPending}
      error={command.error}
      onClose={onClose}
      onSubmit={() => command.mutate({ input: { circle, people: people.map(({ id }) => id), reason } })}
    >
      <RecordsPicker
        kind="people"
        label={say(words.people)}
        required
        error={command.error}
        field="input.people"
        value={people}
        onChange={setPeople}
      />
      <EntryField
        label={say(words.reason)}
        problem={command.error?.fields.find(({ path }) => path === "input.reason")?.message}
        value={reason}
        onChange={setReason}
      />
    </CommandDialog>
  );
}

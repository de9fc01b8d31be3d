import { Box, Button, TextField, Typography } from "@mui/material";
import { useState } from "react";
import { operation } from "../../graphql/operation.ts";
import { useCommand } from "../../graphql/use-api.ts";
import { useSay } from "../../i18n/say.ts";
import { useMe } from "../../providers/me.ts";
import { useDates } from "../../providers/use-dates.ts";
import { PersonAvatar } from "../../shared/PersonAvatar.tsx";
import type { Choice } from "../../shared/pick-queries.ts";
import { RecordsPicker } from "../../shared/RecordsPicker.tsx";
import { Sheet } from "../../shared/Sheet.tsx";
import type { ShownRemark } from "./record-query.ts";
import { recordWords } from "./words.ts";

const CommentOnRecord = operation("mutation CommentOnRecord($input: CommentOnRecordInput!) { commentOnRecord(input: $input) { id } }");
const WithdrawComment = operation(
  "mutation WithdrawRecordComment($input: WithdrawRecordCommentInput!) { withdrawRecordComment(input: $input) { id } }",
);

/** As many characters as the server keeps of a remark. */
const longest = 5_000;

/** What those who read the record say about it; whoever is named is told. */
export function Discussion({ recordId, remarks }: { readonly recordId: string; readonly remarks: readonly ShownRemark[] }) {
  const say = useSay();
  return (
    <Sheet heading={say(recordWords.discussion)}>
      {remarks.length === 0 && (
        <Typography variant="body2" color="textSecondary">
          {say(recordWords.noRemarks)}
        </Typography>
      )}
      <Box component="ol" sx={{ listStyle: "none", m: 0, p: 0, display: "grid", gap: 1.5 }}>
        {remarks.map((remark) => (
          <Remark key={remark.id} remark={remark} />
        ))}
      </Box>
      <Writing recordId={recordId} />
    </Sheet>
  );
}

function Remark({ remark: { id, version, text, createdAt, withdrawnAt, author } }: { readonly remark: ShownRemark }) {
  const say = useSay();
  const dates = useDates();
  const { personId } = useMe();
  const { mutate, isPending } = useCommand(WithdrawComment);
  const name = author?.name ?? "";
  return (
    <Box component="li" sx={{ display: "flex", gap: 1 }}>
      <PersonAvatar name={name} id={author?.id ?? ""} size={28} />
      <Box sx={{ minWidth: 0, flex: 1 }}>
        <Box sx={{ display: "flex", gap: 1, alignItems: "baseline", flexWrap: "wrap" }}>
          <Typography component="span" sx={{ fontWeight: 600, fontSize: 14 }}>
            {name}
          </Typography>
          <Typography variant="caption" color="textSecondary">
            {dates.moment(createdAt)}
          </Typography>
        </Box>
        <Typography
          variant="body2"
          sx={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere", ...(withdrawnAt && { color: "text.secondary" }) }}
        >
          {withdrawnAt ? say(recordWords.withdrawn) : text}
        </Typography>
        {!withdrawnAt && author?.id === personId && (
          <Button
            size="small"
            color="inherit"
            loading={isPending}
            onClick={() => mutate({ input: { id, expectedVersion: version } })}
            sx={{ color: "text.secondary", ml: -0.75 }}
          >
            {say(recordWords.withdraw)}
          </Button>
        )}
      </Box>
    </Box>
  );
}

function Writing({ recordId }: { readonly recordId: string }) {
  const say = useSay();
  const [text, setText] = useState("");
  const [named, setNamed] = useState<readonly Choice[]>([]);
  const { mutate, isPending, error } = useCommand(CommentOnRecord, () => {
    setText("");
    setNamed([]);
  });
  const about = error?.at("mentions");
  return (
    <Box
      component="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== "") mutate({ input: { recordId, text: text.trim(), mentions: named.map(({ id }) => id) } });
      }}
      sx={{ display: "grid", gap: 1.25, mt: 2 }}
    >
      <TextField
        label={say(recordWords.say)}
        value={text}
        onChange={({ target }) => setText(target.value)}
        multiline
        minRows={2}
        slotProps={{ htmlInput: { maxLength: longest } }}
        {...(error?.at("text") ? { error: true, helperText: error.at("text") } : {})}
      />
      {text.trim() !== "" && (
        <>
          <RecordsPicker
            kind="people"
            label={say(recordWords.mention)}
            value={named}
            onChange={setNamed}
            {...(about ? { problem: about } : {})}
          />
          <Button type="submit" variant="outlined" loading={isPending} sx={{ justifySelf: "start" }}>
            {say(recordWords.sendRemark)}
          </Button>
        </>
      )}
    </Box>
  );
}

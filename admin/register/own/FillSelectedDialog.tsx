import { MenuItem, TextField } from "@mui/material";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Form, useNotify } from "react-admin";
import { ownPartsOf } from "../../../schema/register/own/own-paths.screen.ts";
import type { EffectiveField } from "../../../schema/registry.screen.ts";
import { isObject } from "../../../schema/shared/values.screen.ts";
import { ApiError } from "../../graphql/api-error.ts";
import { give } from "../../graphql/give.ts";
import { request } from "../../graphql/request.ts";
import { useSay } from "../../i18n/say.ts";
import { Rows } from "../../providers/rows.ts";
import { registerOf } from "../../records/book.ts";
import type { ResourceName } from "../../records/resource-name.ts";
import { FieldInput } from "../../screens/input/FieldInput.tsx";
import { CommandFrame } from "../../shared/CommandFrame.tsx";
import { dataOf } from "../record/record-data.ts";
import { SaveOwnFields } from "./operations.ts";
import { ownWords } from "./words.ts";

interface FillSelectedDialogProps {
  readonly resource: ResourceName;
  readonly ids: readonly string[];
  readonly fields: readonly EffectiveField[];
  readonly onClose: () => void;
}

/** The server answers so many records at once. */
const AT_ONCE = 100;

/** The versions of the own fields that these records have in an extension; nothing of those that have none. */
async function versionsOf(resource: ResourceName, relation: string, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const versions = new Map<string, number>();
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const where = { id: { in: ids.slice(from, from + AT_ONCE) } };
    const { rows } = await request(Rows, { resource, fields: [`${relation}.version`], where, orderBy: null, page: { limit: AT_ONCE } });
    for (const row of rows.items) {
      const own: unknown = row[relation];
      if (isObject(own)) versions.set(String(row.id), Number(own.version));
    }
  }
  return versions;
}

/** Fills in one own field for all selected records, one after the other: what is refused for one keeps no other from it. */
export default function FillSelectedDialog({ resource, ids, fields, onClose }: FillSelectedDialogProps) {
  const say = useSay();
  const notify = useNotify();
  const client = useQueryClient();
  const [chosen, setChosen] = useState(fields[0]?.field ?? "");
  const [problem, setProblem] = useState<ApiError | null>(null);
  const [busy, setBusy] = useState(false);
  const field = fields.find((one) => one.field === chosen);
  const own = field && ownPartsOf(field.field);
  const definition = own && registerOf(`r/${own.slug}`)?.definition;
  if (!field || !own || !definition) return null;
  const send = async (values: object) => {
    setBusy(true);
    setProblem(null);
    const data = dataOf(definition, { [own.key]: null, ...values });
    let done = 0;
    let refused: ApiError | null = null;
    try {
      const versions = await versionsOf(resource, own.relation, ids);
      for (const recordId of ids)
        try {
          await give(SaveOwnFields, { input: { register: own.slug, recordId, expectedVersion: versions.get(recordId) ?? null, data } });
          done += 1;
        } catch (error) {
          if (!(error instanceof ApiError)) throw error;
          refused = error;
        }
    } finally {
      setBusy(false);
      void client.invalidateQueries();
    }
    if (done > 0) notify(say(ownWords.filledMany, { count: done }), { type: "success" });
    if (refused) {
      setProblem(new ApiError(refused.code, say(ownWords.someFailed, { failed: ids.length - done, reason: refused.message })));
      return;
    }
    onClose();
  };
  return (
    <CommandFrame
      open
      title={say(ownWords.fillSelected)}
      subject={say(ownWords.selected, { count: ids.length })}
      submit={say(ownWords.save)}
      pending={busy}
      error={problem}
      onClose={onClose}
      form={(content) => (
        <Form
          key={chosen}
          onSubmit={send}
          record={{ [own.key]: field.kind === "flag" ? true : null }}
          noValidate
          disableInvalidFormNotification
        >
          {content}
        </Form>
      )}
    >
      {fields.length > 1 && (
        <TextField select label={say(ownWords.which)} value={chosen} onChange={({ target }) => setChosen(target.value)} fullWidth>
          {fields.map(({ field: name, label }) => (
            <MenuItem key={name} value={name}>
              {say(label)}
            </MenuItem>
          ))}
        </TextField>
      )}
      <FieldInput field={{ ...field, field: own.key }} />
    </CommandFrame>
  );
}

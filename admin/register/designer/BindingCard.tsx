import { Alert, Box, Button, TextField, Typography } from "@mui/material";
import { plainText } from "../../../schema/policy/blocks/blocks.screen.ts";
import { sayFigure, valueAt } from "../../../schema/register/binding/bound-value.screen.ts";
import { saysFigure } from "../../../schema/register/binding/figure-words.screen.ts";
import type { RegisterDefinition, ValueBinding } from "../../../schema/register/definition/definition.screen.ts";
import { inBoth } from "../../../schema/register/said.screen.ts";
import { shortenText } from "../../../schema/shared/cut-text.screen.ts";
import { operation } from "../../graphql/operation.ts";
import { useAnswer } from "../../graphql/use-api.ts";
import { useSay } from "../../i18n/say.ts";
import { RecordPicker } from "../../shared/RecordPicker.tsx";
import { bindingWords as words } from "./binding-words.ts";

const TextOfDocument = operation(
  `query TextOfBoundDocument($id: ID!) {
    policyDocument(id: $id) { id title inForce { id provisions(limit: 1000) { id kind identity path depth label heading text } } }
  }`,
);

interface ReadText {
  readonly kind: Parameters<typeof plainText>[0]["kind"] | null;
  readonly text: string | null;
}

const wordsOf = ({ kind, text }: ReadText): string => plainText({ kind: kind ?? "article", text: text ?? "" });

/** Characters of what a provision says behind its label. */
const OPENING = 24;

interface BindingCardProps {
  readonly binding: ValueBinding;
  readonly definition: RegisterDefinition;
  readonly onChange: (binding: ValueBinding) => void;
  readonly onRemove: () => void;
}

/** A figure, the provision that says it, and its text beside the figure. */
export function BindingCard({ binding, definition, onChange, onRemove }: BindingCardProps) {
  const say = useSay();
  const { at, document, provision, says } = binding;
  const value = valueAt(definition, at);
  const { data } = useAnswer(TextOfDocument, { id: document ?? "" }, { enabled: document !== undefined });
  const text = data?.policyDocument;
  const provisions = text?.inForce?.provisions ?? [];
  const place = provisions.findIndex(({ identity }) => identity === provision);
  const chosen = provisions[place];
  const after = provisions.slice(place + 1);
  const end = after.findIndex(({ depth }) => (depth ?? 0) <= (chosen?.depth ?? 0));
  const whole = chosen ? [chosen, ...(end < 0 ? after : after.slice(0, end))] : [];
  const said = whole.map((one) => [one.label, one.heading, wordsOf(one)].filter(Boolean).join("　")).join("\n");
  const plain = whole.map((one) => `${one.heading ?? ""} ${wordsOf(one)}`).join("\n");
  return (
    <Box component="li" sx={{ py: 1.5, borderTop: 1, borderColor: "roles.hairline" }}>
      <Box sx={{ display: "flex", gap: 1, alignItems: "center", mb: 1 }}>
        <Typography sx={{ flex: "1 1 auto", fontWeight: 600 }}>{say(sayFigure(definition, at))}</Typography>
        <Button size="small" onClick={onRemove} aria-label={`${say(words.remove)}: ${say(sayFigure(definition, at))}`}>
          {say(words.remove)}
        </Button>
      </Box>
      {value === undefined && (
        <Alert severity="error" sx={{ mb: 1 }}>
          {say(words.gone)}
        </Alert>
      )}
      {says && !provision && (
        <Typography variant="body2" color="textSecondary" sx={{ mb: 1 }}>
          {say(words.says, { words: say(inBoth(says)) })}
        </Typography>
      )}
      <Box sx={{ display: "grid", gap: 1.5, gridTemplateColumns: { xs: "minmax(0, 1fr)", sm: "repeat(2, minmax(0, 1fr))" } }}>
        <RecordPicker
          kind="policyDocuments"
          label={say(words.document)}
          value={document ? { id: document, name: text?.title ?? "" } : null}
          onChange={(choice) => {
            const { document: _, provision: __, ...others } = binding;
            onChange(choice ? { ...others, document: choice.id } : others);
          }}
        />
        <TextField
          select
          label={say(words.provision)}
          disabled={provisions.length === 0}
          value={chosen?.identity ?? ""}
          onChange={({ target }) => onChange({ ...binding, provision: target.value })}
          slotProps={{ select: { native: true }, inputLabel: { shrink: true } }}
        >
          <option value="" />
          {provisions.map((one) => (
            <option key={one.id} value={one.identity ?? ""}>
              {[one.path, shortenText(one.heading || wordsOf(one), OPENING)].filter(Boolean).join("　")}
            </option>
          ))}
        </TextField>
      </Box>
      {provision && text && !chosen && (
        <Alert severity="warning" sx={{ mt: 1 }}>
          {say(words.noProvision)}
        </Alert>
      )}
      {chosen && (
        <Box
          component="blockquote"
          sx={{ m: 0, mt: 1, pl: 1.5, borderLeft: 3, borderColor: "roles.hairline", whiteSpace: "pre-line", fontSize: 15 }}
        >
          {said}
        </Box>
      )}
      {chosen && value !== undefined && !saysFigure(plain, value) && (
        <Alert severity="warning" sx={{ mt: 1 }}>
          {say(words.missing)}
        </Alert>
      )}
    </Box>
  );
}

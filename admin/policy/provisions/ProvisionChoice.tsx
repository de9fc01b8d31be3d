import { TextField } from "@mui/material";
import { useMemo } from "react";
import { plainText } from "../../../schema/policy/blocks/blocks.screen.ts";
import { shortenText } from "../../../schema/shared/cut-text.screen.ts";
import { useSay } from "../../i18n/say.ts";
import { citationOf, type ReadProvision } from "../provision.ts";
import { textLinkWords } from "./text-link-words.ts";

/** Characters of what a provision says behind where it stands. */
const OPENING = 18;

interface ProvisionChoiceProps {
  readonly provisions: readonly ReadProvision[];
  readonly chosen: ReadProvision | null;
  readonly onChoose: (provision: ReadProvision) => void;
}

/** Which provision of a text is meant: the browser's own list, quick also with a thousand of them, and made for thumbs on phones. */
export function ProvisionChoice({ provisions, chosen, onChoose }: ProvisionChoiceProps) {
  const say = useSay();
  const options = useMemo(
    () =>
      provisions.map((provision) => {
        const opening = shortenText(provision.heading || plainText(provision), OPENING);
        return (
          <option key={provision.id} value={provision.id}>
            {[provision.label && citationOf(provisions, provision), opening].filter(Boolean).join("　")}
          </option>
        );
      }),
    [provisions],
  );
  return (
    <TextField
      select
      fullWidth
      label={say(textLinkWords.provision)}
      value={chosen?.id ?? ""}
      onChange={(event) => {
        const provision = provisions.find(({ id }) => id === event.target.value);
        if (provision) onChoose(provision);
      }}
      slotProps={{ select: { native: true } }}
    >
      {options}
    </TextField>
  );
}

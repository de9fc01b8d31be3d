import { Box } from "@mui/material";
import { createContext, useContext } from "react";
import { useSay } from "../../i18n/say.ts";
import { policyWords } from "../words.ts";

/** Where pictures are that are not kept yet, by what they are called in the text. */
const AddressesContext = createContext<ReadonlyMap<string, string> | null>(null);
export const PictureAddresses = AddressesContext.Provider;

interface PictureProps {
  readonly picture: { readonly text: string; readonly attachment: string };
  /** Whether it leads to itself at full size. */
  readonly leads?: boolean;
}

/** A picture of a text, no wider than the column that it stands in; whoever does not see it is told what it shows. */
export function Picture({ picture: { text, attachment }, leads = true }: PictureProps) {
  const say = useSay();
  const addresses = useContext(AddressesContext);
  const address = addresses?.get(attachment) ?? `/attachments/${attachment}`;
  const image = (
    <Box
      component="img"
      src={address}
      alt={text.trim() || say(policyWords.picture)}
      loading="lazy"
      sx={{ display: "block", maxWidth: "100%", maxHeight: "90vh", my: 1, "@media print": { maxHeight: "200mm", breakInside: "avoid" } }}
    />
  );
  return leads ? (
    <Box component="a" href={address} target="_blank" rel="noreferrer" sx={{ display: "block", width: "fit-content", maxWidth: "100%" }}>
      {image}
    </Box>
  ) : (
    image
  );
}

import CommentIcon from "@mui/icons-material/ModeCommentOutlined";
import { ButtonBase } from "@mui/material";
import { useSay } from "../../i18n/say.ts";
import { provisionName } from "../provision.ts";
import type { SaidOf } from "./said.ts";
import { commentWords } from "./words.ts";

/** How much is said of a provision; leads to it. What waits for an answer is in ink, what is done in grey. */
export function CommentCount({ of, onOpen }: { readonly of: SaidOf; readonly onOpen: (of: SaidOf) => void }) {
  const say = useSay();
  const count = of.comments.length + of.inquiries.length;
  const isOpen = of.inquiries.length > 0 || of.comments.some(({ state }) => state === "open");
  const label = say(commentWords.count, { smart_count: count });
  return (
    <ButtonBase
      aria-label={of.provision ? `${provisionName(of.provision)}: ${label}` : label}
      onClick={() => onOpen(of)}
      sx={{
        ...{
          display: "inline-flex",
          gap: 0.25,
          alignItems: "center",
          px: 0.5,
          minHeight: 24,
          borderRadius: 1,
          fontSize: 12,
          textIndent: 0,
        },
        ...{ color: isOpen ? "roles.indigo" : "text.secondary", bgcolor: isOpen ? "roles.selected" : "transparent" },
      }}
    >
      <CommentIcon sx={{ fontSize: 15 }} />
      {count}
    </ButtonBase>
  );
}

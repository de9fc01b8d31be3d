import CheckIcon from "@mui/icons-material/CheckCircleOutlined";
import { Box } from "@mui/material";
import { useSay } from "../../i18n/say.ts";
import { valueAt } from "../../records/field-path.ts";
import { screenPageWords } from "../words.ts";

interface OptionsValueProps {
  readonly options: unknown;
  /** The keys of the right ones, where one may see them. */
  readonly rightKeys: unknown;
  readonly brief: boolean;
}

/** The choices of a question, one a line; the right ones are marked. */
export function OptionsValue({ options, rightKeys, brief }: OptionsValueProps) {
  const say = useSay();
  const list: readonly unknown[] = Array.isArray(options) ? options : [];
  if (brief) return <>{say(screenPageWords.choices, { smart_count: list.length })}</>;
  const right: readonly unknown[] = Array.isArray(rightKeys) ? rightKeys : [];
  return (
    <Box component="ul" sx={{ m: 0, p: 0, listStyle: "none", display: "grid", gap: 0.5 }}>
      {list.map((option) => {
        const key = String(valueAt(option, "key") ?? "");
        return (
          <Box component="li" key={key} sx={{ display: "flex", gap: 1, alignItems: "center" }}>
            <Box component="span" sx={{ color: "text.secondary", minWidth: 16 }}>
              {key}
            </Box>
            <span>{String(valueAt(option, "text") ?? "")}</span>
            {right.includes(key) && (
              <CheckIcon fontSize="small" titleAccess={say(screenPageWords.rightAnswer)} sx={{ color: "success.main" }} />
            )}
          </Box>
        );
      })}
    </Box>
  );
}

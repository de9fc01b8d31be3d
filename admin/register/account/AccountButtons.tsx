import { Button } from "@mui/material";
import { useSay } from "../../i18n/say.ts";
import type { KnownRegister } from "../../records/known-register.ts";
import { PanelLink } from "../../shared/PanelLink.tsx";
import { accountWords } from "./words.ts";

/** Beside the title of a register's list: the accounts that it keeps. */
export function AccountButtons({ register: { slug, definition } }: { readonly register: KnownRegister }) {
  const say = useSay();
  const { balances = [], points = [] } = definition ?? {};
  return (
    <>
      {balances.length > 0 && (
        <Button component={PanelLink} to={`/registers/${slug}/balances`}>
          {say(accountWords.balances)}
        </Button>
      )}
      {points.length > 0 && (
        <Button component={PanelLink} to={`/registers/${slug}/points`}>
          {say(accountWords.points)}
        </Button>
      )}
    </>
  );
}

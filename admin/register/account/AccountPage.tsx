import { Stack, Tab, Tabs } from "@mui/material";
import type { ReactNode } from "react";
import { Link, useParams } from "react-admin";
import type { RegisterDefinition } from "../../../schema/register/definition/definition.screen.ts";
import { inBoth } from "../../../schema/register/said.screen.ts";
import { useAnswer } from "../../graphql/use-api.ts";
import { useSay } from "../../i18n/say.ts";
import { NotFoundPage } from "../../layout/NotFoundPage.tsx";
import { PageHead } from "../../layout/PageHead.tsx";
import { Answered } from "../../shared/Answered.tsx";
import { Sheet } from "../../shared/Sheet.tsx";
import { AccountedQuery, type AccountedRegister } from "./queries.ts";

/** Words in both languages. */
type Labelled = AccountedRegister["titles"]["plural"];

/** A register's definition with its address, as its accounts need it. */
export interface Accounted {
  readonly register: AccountedRegister;
  readonly definition: RegisterDefinition;
}

interface AccountPageProps {
  readonly title: Labelled;
  readonly none: Labelled;
  readonly has: (definition: RegisterDefinition) => boolean;
  readonly children: (accounted: Accounted) => ReactNode;
}

/** A page about the accounts of the register in the address; of a register that has none it says so. */
export function AccountPage({ title, none, has, children }: AccountPageProps) {
  const { slug = "" } = useParams();
  const say = useSay();
  const query = useAnswer(AccountedQuery, { slug });
  return (
    <Answered query={query} lines={8}>
      {({ myRegisters: [register] }) =>
        register ? (
          <>
            <PageHead above={<Link to={`/r/${slug}`}>{say(inBoth(register.titles.plural))}</Link>} title={say(title)} />
            <Stack key={register.id} spacing={2} sx={{ maxWidth: 1_100 }}>
              {register.definition && has(register.definition) ? (
                children({ register, definition: register.definition })
              ) : (
                <Sheet>{say(none)}</Sheet>
              )}
            </Stack>
          </>
        ) : (
          <NotFoundPage />
        )
      }
    </Answered>
  );
}

interface AccountTabsProps {
  readonly label: Labelled;
  readonly of: readonly { readonly key: string; readonly label: Labelled }[];
  readonly chosen: string;
  readonly onChoose: (key: string) => void;
}

/** One of several accounts; nothing where there is only one. */
export function AccountTabs({ label, of, chosen, onChoose }: AccountTabsProps) {
  const say = useSay();
  if (of.length < 2) return null;
  return (
    <Tabs value={chosen} onChange={(_, key) => onChoose(String(key))} variant="scrollable" allowScrollButtonsMobile aria-label={say(label)}>
      {of.map((one) => (
        <Tab key={one.key} value={one.key} label={say(inBoth(one.label))} />
      ))}
    </Tabs>
  );
}

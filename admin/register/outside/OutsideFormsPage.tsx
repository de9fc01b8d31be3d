import { Button, Stack, Typography } from "@mui/material";
import { useState } from "react";
import { Link, useParams } from "react-admin";
import { inBoth } from "../../../schema/register/said.screen.ts";
import { useAnswer } from "../../graphql/use-api.ts";
import { useSay } from "../../i18n/say.ts";
import { NotFoundPage } from "../../layout/NotFoundPage.tsx";
import { PageHead } from "../../layout/PageHead.tsx";
import { registerOf, useBook } from "../../records/book.ts";
import type { KnownRegister } from "../../records/known-register.ts";
import { Answered } from "../../shared/Answered.tsx";
import { PanelLink } from "../../shared/PanelLink.tsx";
import { Sheet } from "../../shared/Sheet.tsx";
import { sharedWords } from "../../shared/words.ts";
import { FormSheet } from "./FormSheet.tsx";
import { type FormRow, FormsQuery } from "./form-queries.ts";
import { type Made, MadeAddresses } from "./MadeAddresses.tsx";
import { outsideWords } from "./words.ts";

/** The forms for outsiders of a register: how each stands, its address, its links, and what came in. */
export default function OutsideFormsPage() {
  const { slug = "" } = useParams();
  useBook();
  const register = registerOf(`r/${slug}`);
  return register ? <Forms key={slug} register={register} /> : <NotFoundPage />;
}

function Forms({ register }: { readonly register: KnownRegister }) {
  const say = useSay();
  const { slug, titles, may } = register;
  const query = useAnswer(FormsQuery, { slug });
  const [made, setMade] = useState<Made | null>(null);
  return (
    <>
      <PageHead
        above={<Link to={may.read ? `/r/${slug}` : "/registers"}>{say(inBoth(titles.plural))}</Link>}
        title={say(outsideWords.forms)}
        primary={
          may.configure && (
            <Button component={PanelLink} to={`/registers/${slug}/design?tab=outside`}>
              {say(outsideWords.design)}
            </Button>
          )
        }
      />
      {made ? (
        <MadeAddresses {...made} onClose={() => setMade(null)} />
      ) : (
        <Answered query={query} lines={6}>
          {({ outsideForms }) => <List register={register} forms={outsideForms.items as readonly FormRow[]} onMade={setMade} />}
        </Answered>
      )}
    </>
  );
}

interface ListProps {
  readonly register: KnownRegister;
  readonly forms: readonly FormRow[];
  readonly onMade: (made: Made) => void;
}

function List({ register, forms, onMade }: ListProps) {
  const say = useSay();
  const { definition, may } = register;
  const ended = forms.filter(({ endedAt }) => endedAt !== null);
  const current = (definition?.outsideForms ?? []).flatMap((form) => {
    const row = forms.find(({ key, endedAt }) => key === form.key && endedAt === null);
    return row ? [{ form, row }] : [];
  });
  return (
    <Stack spacing={2} sx={{ maxWidth: 860 }}>
      {current.length > 0 && <Typography color="textSecondary">{say(outsideWords.about)}</Typography>}
      {current.length === 0 && <Sheet>{say(may.configure ? outsideWords.none : outsideWords.noneToRead)}</Sheet>}
      {current.map(({ form, row }) => (
        <FormSheet key={row.id} register={register} form={form} row={row} onMade={(addresses) => onMade({ form, addresses })} />
      ))}
      {ended.length > 0 && (
        <Typography variant="body2" color="textSecondary">
          {say(outsideWords.ended, { names: ended.map(({ name, received }) => `${name} (${received})`).join(say(sharedWords.comma)) })}
        </Typography>
      )}
    </Stack>
  );
}

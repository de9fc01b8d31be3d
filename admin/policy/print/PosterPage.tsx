import { Alert, Button, Typography } from "@mui/material";
import { Link, useParams } from "react-admin";
import { operation } from "../../graphql/operation.ts";
import { useAnswer } from "../../graphql/use-api.ts";
import { useSay } from "../../i18n/say.ts";
import { PageHead } from "../../layout/PageHead.tsx";
import { useMe } from "../../providers/me.ts";
import { Answered, NotThere } from "../../shared/Answered.tsx";
import { POSTER_IN_PRINT, printOnly, TEXT_IN_PRINT } from "../../shared/print.ts";
import { QrCode } from "../../shared/QrCode.tsx";
import { Sheet } from "../../shared/Sheet.tsx";
import { sharedWords } from "../../shared/words.ts";
import { textFont } from "../../theme/fonts.ts";
import { printWords } from "./print-words.ts";

const PosterQuery = operation(
  `query Poster($number: String!) {
    policyDocuments(where: { number: { eq: $number } }, page: { limit: 1 }) {
      items { id number title published inForce { id } level { needToKnow logged watermark } owningDepartment { name } }
    }
    printing { publicUrl }
  }`,
);

/** A page for the wall: a code that always leads to the text in force. Only of what anybody who walks by may know of. */
export default function PosterPage() {
  const say = useSay();
  const number = decodeURIComponent(useParams().number ?? "");
  return (
    <Answered query={useAnswer(PosterQuery, { number })} lines={8}>
      {({ policyDocuments, printing }) => {
        const [found] = policyDocuments.items;
        if (!found) return <NotThere page />;
        const { level, inForce, owningDepartment } = found;
        const title = found.title ?? number;
        const open = inForce !== null && level !== null && !level.needToKnow && !level.logged && !level.watermark;
        return (
          <>
            <PageHead
              above={<Link to={`/documents/${encodeURIComponent(number)}`}>{number}</Link>}
              title={title}
              tabTitle={say(printWords.posterTitle, { title })}
              primary={
                open && (
                  <Button variant="contained" onClick={() => printOnly("text")}>
                    {say(sharedWords.print)}
                  </Button>
                )
              }
            />
            {open ? (
              <Poster
                title={title}
                id={found.id}
                number={number}
                department={owningDepartment?.name ?? ""}
                publicUrl={printing.publicUrl}
              />
            ) : (
              <Alert severity="warning">{say(printWords.posterNot)}</Alert>
            )}
          </>
        );
      }}
    </Answered>
  );
}

interface PosterProps {
  readonly title: string;
  readonly id: string;
  readonly number: string;
  readonly department: string;
  readonly publicUrl: string;
}

function Poster({ title, id, number, department, publicUrl }: PosterProps) {
  const say = useSay();
  const { organisation } = useMe();
  const address = `${publicUrl}/d/${encodeURIComponent(number)}`;
  return (
    <div className={`${TEXT_IN_PRINT} ${POSTER_IN_PRINT}`}>
      <Sheet sx={{ maxWidth: 640, textAlign: "center", fontFamily: textFont, px: 3, py: 5 }}>
        <Typography color="textSecondary">{[organisation.name, department].filter(Boolean).join("　")}</Typography>
        <Typography component="p" sx={{ fontFamily: textFont, fontSize: { xs: 26, sm: 34 }, fontWeight: 700, textWrap: "balance", mt: 2 }}>
          {title}
        </Typography>
        <Typography sx={{ fontSize: 18, mt: 1 }}>{number}</Typography>
        <QrCode
          text={`${address}?id=${id}`}
          label={say(printWords.posterCode, { title })}
          correction="Q"
          sx={{ width: "min(100%, 110mm)", mx: "auto", my: 3 }}
        />
        <Typography sx={{ fontSize: 22, fontWeight: 600 }}>{say(printWords.scan)}</Typography>
        <Typography sx={{ overflowWrap: "anywhere", mt: 0.5 }}>{address}</Typography>
      </Sheet>
    </div>
  );
}

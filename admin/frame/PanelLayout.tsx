import { Box, Link, useMediaQuery, useTheme } from "@mui/material";
import { type ReactNode, Suspense, useEffect, useState } from "react";
import { useLocation } from "react-router";
import { useSay } from "../i18n/say.ts";
import { ContentSkeleton } from "../layout/ContentSkeleton.tsx";
import { PageErrorBoundary } from "../layout/PageErrorBoundary.tsx";
import { layoutWords } from "../layout/words.ts";
import { useFreshMe } from "../providers/me.ts";
import { ScreenDesignProvider, useScreenDesign } from "../screens/screen-design.tsx";
import { latePart } from "../shared/late-part.ts";
import { BottomBar } from "./BottomBar.tsx";
import { SessionDialog } from "./SessionDialog.tsx";
import { SideMenu } from "./SideMenu.tsx";
import { StartAtTop } from "./StartAtTop.tsx";
import { TopBar } from "./TopBar.tsx";
import { useBringAhead } from "./use-bring-ahead.ts";
import { useFollowLinks } from "./use-follow-links.ts";
import { usePasteGuard } from "./use-paste-guard.ts";

const ScreenDesigner = latePart(() => import("../screen-designer/ScreenDesigner.tsx"));

/** Navigation, top bar and the page; on phones a bar at the bottom instead of the navigation. */
export function PanelLayout({ children }: { readonly children?: ReactNode }) {
  const phone = useMediaQuery(useTheme().breakpoints.down("md"));
  const [menuOpen, setMenuOpen] = useState(false);
  const { pathname } = useLocation();
  const say = useSay();
  usePasteGuard();
  // Also when the page changes by the browser's back button.
  useEffect(() => setMenuOpen(false), [pathname]);
  useFreshMe(pathname);
  useBringAhead();
  const follow = useFollowLinks();
  return (
    <ScreenDesignProvider>
      <Box onClick={follow} sx={{ minHeight: "100dvh", bgcolor: "background.default" }}>
        <SkipLink label={say(layoutWords.skip)} />
        <TopBar onMenu={() => setMenuOpen(true)} phone={phone} />
        <Box sx={{ display: "flex", alignItems: "flex-start" }}>
          <SideMenu phone={phone} open={menuOpen} onClose={() => setMenuOpen(false)} />
          <Box
            component="main"
            id="main-content"
            tabIndex={-1}
            sx={{ flex: 1, minWidth: 0, px: { xs: 2, md: 3 }, pt: { xs: 2, md: 3 }, pb: { xs: 11, md: 5 }, outline: "none" }}
          >
            <StartAtTop />
            <PageErrorBoundary key={pathname}>
              <Suspense fallback={<ContentSkeleton />}>{children}</Suspense>
            </PageErrorBoundary>
          </Box>
          <BesideThePage />
        </Box>
        {phone && <BottomBar />}
        <SessionDialog />
      </Box>
    </ScreenDesignProvider>
  );
}

/** The configuration of the list or form that is shown, while somebody changes it. */
function BesideThePage() {
  const { target } = useScreenDesign();
  if (!target) return null;
  return (
    <Suspense>
      <ScreenDesigner key={JSON.stringify(target)} {...target} />
    </Suspense>
  );
}

function SkipLink({ label }: { readonly label: string }) {
  return (
    <Link
      component="button"
      onClick={() => document.getElementById("main-content")?.focus()}
      sx={{ position: "absolute", left: -9999, zIndex: 2000, "&:focus": { left: 8, top: 8, bgcolor: "background.paper", p: 1 } }}
    >
      {label}
    </Link>
  );
}

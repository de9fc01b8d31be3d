import { CssBaseline } from "@mui/material";
import { CoreAdminContext, CoreAdminUI, CustomRoutes, Notification } from "react-admin";
import { createHashRouter, Route, RouterProvider } from "react-router";
import { PanelLayout } from "./frame/PanelLayout.tsx";
import { queryClient } from "./graphql/query-client.ts";
import { LanguageProvider } from "./i18n/LanguageProvider.tsx";
import { SignInPage } from "./identity/SignInPage.tsx";
import { AccessDeniedPage } from "./layout/AccessDeniedPage.tsx";
import { ConnectionBar } from "./layout/ConnectionBar.tsx";
import { ContentSkeleton } from "./layout/ContentSkeleton.tsx";
import { NotFoundPage } from "./layout/NotFoundPage.tsx";
import { PagesContext } from "./layout/PagesContext.ts";
import { PanelTheme } from "./layout/PanelTheme.tsx";
import { pages } from "./pages.tsx";
import { authProvider } from "./providers/auth-provider.ts";
import { dataProvider } from "./providers/data-provider.ts";
import { i18nProvider } from "./providers/i18n-provider.ts";
import { MeProvider } from "./providers/MeProvider.tsx";
import { store } from "./providers/store.ts";
import { useBook } from "./records/book.ts";
import { resourceParts } from "./resources.tsx";
import { resourceRoutes } from "./screens/pages/resource-routes.tsx";
import { ResourcePartsContext } from "./screens/ResourcePartsContext.ts";
import { latePart } from "./shared/late-part.ts";

const SetPasswordPage = latePart(() => import("./identity/SetPasswordPage.tsx"));
const ConfirmByLinkPage = latePart(() => import("./identity/ConfirmByLinkPage.tsx"));
const SetUpPage = latePart(() => import("./identity/SetUpPage.tsx"));
const FirstPageContent = pages.find(({ path }) => path === "/")?.component ?? NotFoundPage;
const Loading = () => <ContentSkeleton />;
const FirstPage = () => <FirstPageContent />;

/** Pages change at once and not in small steps between other work, which on a slow machine takes half as long again. */
export const App = () => (
  <PagesContext value={pages}>
    <ResourcePartsContext value={resourceParts}>
      <RouterProvider router={router} useTransitions={false} />
    </ResourcePartsContext>
  </PagesContext>
);

/** Everything below the address. */
function Panel() {
  const { names } = useBook();
  return (
    <LanguageProvider>
      <MeProvider>
        <CoreAdminContext
          authProvider={authProvider}
          dataProvider={dataProvider}
          i18nProvider={i18nProvider}
          queryClient={queryClient}
          store={store}
        >
          <PanelTheme>
            <CssBaseline enableColorScheme />
            <ConnectionBar />
            <CoreAdminUI
              loading={Loading}
              layout={PanelLayout}
              loginPage={SignInPage}
              catchAll={NotFoundPage}
              accessDenied={AccessDeniedPage}
              title="Rulebook"
              disableTelemetry
              requireAuth
              dashboard={FirstPage}
            >
              {resourceRoutes(names, resourceParts)}
              <CustomRoutes noLayout>
                <Route path="/set-password" element={<SetPasswordPage />} />
                <Route path="/confirm" element={<ConfirmByLinkPage />} />
                <Route path="/set-up" element={<SetUpPage />} />
              </CustomRoutes>
              <CustomRoutes>
                {pages
                  .filter(({ path }) => path !== "/")
                  .map((page) => (
                    <Route key={page.path} path={page.path} element={<page.component />} />
                  ))}
              </CustomRoutes>
            </CoreAdminUI>
            <Notification />
          </PanelTheme>
        </CoreAdminContext>
      </MeProvider>
    </LanguageProvider>
  );
}

const router = createHashRouter([{ path: "*", element: <Panel /> }]);

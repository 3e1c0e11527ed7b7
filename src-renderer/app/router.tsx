import { lazy, Suspense } from 'react'
import { Redirect, Route, Router, Switch } from 'wouter'
import { LoadingState } from '../components/loading-state.tsx'
import { ErrorBoundary } from './error-boundary.tsx'
import { aroundNav } from './leave-guard.ts'
import { Shell } from './shell.tsx'

const HomeScreen = lazy(() => import('../screens/home/home-screen.tsx'))
const NewVisitScreen = lazy(() => import('../screens/new-visit/new-visit-screen.tsx'))
const BranchesScreen = lazy(() => import('../screens/branches/branches-screen.tsx'))
const BranchScreen = lazy(() => import('../screens/branches/branch-screen.tsx'))
const BranchImportScreen = lazy(() => import('../screens/branch-import/branch-import-screen.tsx'))
const OpenScreen = lazy(() => import('../screens/open/open-screen.tsx'))
const LogScreen = lazy(() => import('../screens/log/log-screen.tsx'))
const AboutScreen = lazy(() => import('../screens/about/about-screen.tsx'))
const SettingsScreen = lazy(() => import('../screens/settings/settings-screen.tsx'))
const VisitScreen = lazy(() => import('../screens/visit/visit-screen.tsx'))
const BuilderScreen = lazy(() => import('../screens/builder/builder-screen.tsx'))
const ScoringScreen = lazy(() => import('../screens/scoring/scoring-screen.tsx'))
const SubmitScreen = lazy(() => import('../screens/submit/submit-screen.tsx'))
const WavesScreen = lazy(() => import('../screens/waves/waves-screen.tsx'))
const WaveScreen = lazy(() => import('../screens/wave/wave-screen.tsx'))
const WaveFormScreen = lazy(() => import('../screens/wave-form/wave-form-screen.tsx'))
const ShoppersScreen = lazy(() => import('../screens/shoppers/shoppers-screen.tsx'))
const ShopperScreen = lazy(() => import('../screens/shoppers/shopper-screen.tsx'))
const StandardsScreen = lazy(() => import('../screens/standards/standards-screen.tsx'))
const StandardScreen = lazy(() => import('../screens/standard/standard-screen.tsx'))
const StandardsImportScreen = lazy(() => import('../screens/standards-import/standards-import-screen.tsx'))
const ChecklistsScreen = lazy(() => import('../screens/checklists/checklists-screen.tsx'))
const ChecklistScreen = lazy(() => import('../screens/checklist/checklist-screen.tsx'))
const NewChecklistScreen = lazy(() => import('../screens/new-checklist/new-checklist-screen.tsx'))
const FormImportScreen = lazy(() => import('../screens/form-import/form-import-screen.tsx'))
const PreviewScreen = lazy(() => import('../screens/preview/preview-screen.tsx'))
const ExchangeScreen = lazy(() => import('../screens/exchange/exchange-screen.tsx'))
const HandOutScreen = lazy(() => import('../screens/hand-out/hand-out-screen.tsx'))
const WaveReportsScreen = lazy(() => import('../screens/wave-reports/wave-reports-screen.tsx'))
const PayoutScreen = lazy(() => import('../screens/payout/payout-screen.tsx'))
const RetentionScreen = lazy(() => import('../screens/retention/retention-screen.tsx'))
const QueueScreen = lazy(() => import('../screens/review-queue/queue-screen.tsx'))
const ReviewScreen = lazy(() => import('../screens/review/review-screen.tsx'))
const ActionsScreen = lazy(() => import('../screens/actions/actions-screen.tsx'))
const ActionScreen = lazy(() => import('../screens/action/action-screen.tsx'))
const PilotScreen = lazy(() => import('../screens/pilot/pilot-screen.tsx'))
const NewPilotScreen = lazy(() => import('../screens/pilot/new-pilot-screen.tsx'))
const AppealsScreen = lazy(() => import('../screens/appeals/appeals-screen.tsx'))
const CompareScreen = lazy(() => import('../screens/compare/compare-screen.tsx'))
const RatingsImportScreen = lazy(() => import('../screens/ratings-import/ratings-import-screen.tsx'))
const CompareVisitsScreen = lazy(() => import('../screens/compare/visits/visits-screen.tsx'))
const BranchPageScreen = lazy(() => import('../screens/compare-branch/branch-page-screen.tsx'))
const VisitEvidenceScreen = lazy(() => import('../screens/evidence/visit-evidence-screen.tsx'))
const AuditScreen = lazy(() => import('../screens/audit/audit-screen.tsx'))

/**
 * Every address of the app. The scoring screen, its preview and the builder take the whole window and bring their own way back;
 * all other screens stand beside the side rail.
 */
export function AppRouter() {
  return (
    <Router aroundNav={aroundNav}>
      <Switch>
        <Route path="/visits/:id">
          {({ id }) =>
            id === 'new' ? (
              <InShell>
                <NewVisitScreen />
              </InShell>
            ) : (
              <Guarded>
                <ScoringScreen id={id} key={id} />
              </Guarded>
            )
          }
        </Route>
        <Route path="/checklists/drafts/:id/preview">
          {({ id }) => (
            <Guarded>
              <PreviewScreen id={id} key={id} />
            </Guarded>
          )}
        </Route>
        <Route path="/checklists/drafts/:id">
          {({ id }) => (
            <Guarded>
              <BuilderScreen id={id} key={id} />
            </Guarded>
          )}
        </Route>
        <Route>
          <InShell>
            <ShellRoutes />
          </InShell>
        </Route>
      </Switch>
    </Router>
  )
}

function ShellRoutes() {
  return (
    <Switch>
      <Route path="/" component={HomeScreen} />
      <Route path="/branches" component={BranchesScreen} />
      <Route path="/branches/import" component={BranchImportScreen} />
      <Route path="/branches/:id">
        {({ id }) => (id === 'new' ? <BranchScreen key="new" /> : <BranchScreen id={id} key={id} />)}
      </Route>
      <Route path="/waves" component={WavesScreen} />
      <Route path="/waves/:code/edit">{({ code }) => <WaveFormScreen code={code} key={code} />}</Route>
      <Route path="/waves/:code">
        {({ code }) =>
          code === 'new' ? <WaveFormScreen key="new" /> : <WaveScreen code={code} key={code} />
        }
      </Route>
      <Route path="/shoppers" component={ShoppersScreen} />
      <Route path="/shoppers/:id">
        {({ id }) => (id === 'new' ? <ShopperScreen key="new" /> : <ShopperScreen id={id} key={id} />)}
      </Route>
      <Route path="/standards" component={StandardsScreen} />
      <Route path="/standards/import" component={StandardsImportScreen} />
      <Route path="/standards/:code">
        {({ code }) =>
          code === 'new' ? <StandardScreen key="new" /> : <StandardScreen code={code} key={code} />
        }
      </Route>
      <Route path="/checklists" component={ChecklistsScreen} />
      <Route path="/checklists/new" component={NewChecklistScreen} />
      <Route path="/checklists/import" component={FormImportScreen} />
      <Route path="/checklists/:code">{({ code }) => <ChecklistScreen code={code} key={code} />}</Route>
      <Route path="/visits/:id/facts">{({ id }) => <VisitScreen id={id} key={id} />}</Route>
      <Route path="/visits/:id/submit">{({ id }) => <SubmitScreen id={id} key={id} />}</Route>
      <Route path="/visits/:id/evidence">{({ id }) => <VisitEvidenceScreen id={id} key={id} />}</Route>
      <Route path="/visits/:id/audit">{({ id }) => <AuditScreen id={id} key={id} />}</Route>
      <Route path="/open/:upload">{({ upload }) => <OpenScreen upload={upload} key={upload} />}</Route>
      <Route path="/waves/:code/reports">{({ code }) => <WaveReportsScreen wave={code} key={code} />}</Route>
      <Route path="/waves/:code/payouts">{({ code }) => <PayoutScreen wave={code} key={code} />}</Route>
      <Route path="/exchange" component={ExchangeScreen} />
      <Route path="/exchange/assignments" component={HandOutScreen} />
      <Route path="/retention" component={RetentionScreen} />
      <Route path="/review" component={QueueScreen} />
      <Route path="/review/:id">{({ id }) => <ReviewScreen id={id} key={id} />}</Route>
      <Route path="/appeals" component={AppealsScreen} />
      <Route path="/actions" component={ActionsScreen} />
      <Route path="/actions/:id">{({ id }) => <ActionScreen id={id} key={id} />}</Route>
      <Route path="/pilots/new" component={NewPilotScreen} />
      <Route path="/pilots/:id">{({ id }) => <PilotScreen id={id} key={id} />}</Route>
      <Route path="/compare" component={CompareScreen} />
      <Route path="/ratings/import" component={RatingsImportScreen} />
      <Route path="/compare/visits" component={CompareVisitsScreen} />
      <Route path="/compare/branch/:code">{({ code }) => <BranchPageScreen code={code} key={code} />}</Route>
      <Route path="/settings/about" component={AboutScreen} />
      <Route path="/settings" component={SettingsScreen} />
      <Route path="/log" component={LogScreen} />
      <Route>
        <Redirect to="/" replace />
      </Route>
    </Switch>
  )
}

function InShell({ children }: { children: React.ReactNode }) {
  return (
    <Shell>
      <Guarded>{children}</Guarded>
    </Shell>
  )
}

function Guarded({ children }: { children: React.ReactNode }) {
  return (
    <ErrorBoundary>
      <Suspense fallback={<LoadingState />}>{children}</Suspense>
    </ErrorBoundary>
  )
}

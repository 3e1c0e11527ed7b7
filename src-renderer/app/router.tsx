import { Redirect, Route, Router, Switch } from 'wouter'
import { ErrorBoundary } from './error-boundary.tsx'
import { aroundNav } from './leave-guard.ts'
import { screenOf } from './screen-of.tsx'
import { Shell } from './shell.tsx'

const HomeScreen = screenOf(() => import('../screens/home/home-screen.tsx'))
const NewVisitScreen = screenOf(() => import('../screens/new-visit/new-visit-screen.tsx'))
const BranchesScreen = screenOf(() => import('../screens/branches/branches-screen.tsx'))
const BranchScreen = screenOf(() => import('../screens/branches/branch-screen.tsx'))
const BranchImportScreen = screenOf(() => import('../screens/branch-import/branch-import-screen.tsx'))
const OpenScreen = screenOf(() => import('../screens/open/open-screen.tsx'))
const LogScreen = screenOf(() => import('../screens/log/log-screen.tsx'))
const AboutScreen = screenOf(() => import('../screens/about/about-screen.tsx'))
const SettingsScreen = screenOf(() => import('../screens/settings/settings-screen.tsx'))
const VisitScreen = screenOf(() => import('../screens/visit/visit-screen.tsx'))
const BuilderScreen = screenOf(() => import('../screens/builder/builder-screen.tsx'))
const ScoringScreen = screenOf(() => import('../screens/scoring/scoring-screen.tsx'))
const SubmitScreen = screenOf(() => import('../screens/submit/submit-screen.tsx'))
const WavesScreen = screenOf(() => import('../screens/waves/waves-screen.tsx'))
const WaveScreen = screenOf(() => import('../screens/wave/wave-screen.tsx'))
const WaveFormScreen = screenOf(() => import('../screens/wave-form/wave-form-screen.tsx'))
const ShoppersScreen = screenOf(() => import('../screens/shoppers/shoppers-screen.tsx'))
const ShopperScreen = screenOf(() => import('../screens/shoppers/shopper-screen.tsx'))
const StandardsScreen = screenOf(() => import('../screens/standards/standards-screen.tsx'))
const StandardScreen = screenOf(() => import('../screens/standard/standard-screen.tsx'))
const StandardsImportScreen = screenOf(
  () => import('../screens/standards-import/standards-import-screen.tsx'),
)
const ChecklistsScreen = screenOf(() => import('../screens/checklists/checklists-screen.tsx'))
const ChecklistScreen = screenOf(() => import('../screens/checklist/checklist-screen.tsx'))
const NewChecklistScreen = screenOf(() => import('../screens/new-checklist/new-checklist-screen.tsx'))
const FormImportScreen = screenOf(() => import('../screens/form-import/form-import-screen.tsx'))
const PreviewScreen = screenOf(() => import('../screens/preview/preview-screen.tsx'))
const ExchangeScreen = screenOf(() => import('../screens/exchange/exchange-screen.tsx'))
const HandOutScreen = screenOf(() => import('../screens/hand-out/hand-out-screen.tsx'))
const WaveReportsScreen = screenOf(() => import('../screens/wave-reports/wave-reports-screen.tsx'))
const PayoutScreen = screenOf(() => import('../screens/payout/payout-screen.tsx'))
const RetentionScreen = screenOf(() => import('../screens/retention/retention-screen.tsx'))
const QueueScreen = screenOf(() => import('../screens/review-queue/queue-screen.tsx'))
const ReviewScreen = screenOf(() => import('../screens/review/review-screen.tsx'))
const ActionsScreen = screenOf(() => import('../screens/actions/actions-screen.tsx'))
const ActionScreen = screenOf(() => import('../screens/action/action-screen.tsx'))
const PilotScreen = screenOf(() => import('../screens/pilot/pilot-screen.tsx'))
const NewPilotScreen = screenOf(() => import('../screens/pilot/new-pilot-screen.tsx'))
const AppealsScreen = screenOf(() => import('../screens/appeals/appeals-screen.tsx'))
const CompareScreen = screenOf(() => import('../screens/compare/compare-screen.tsx'))
const RatingsImportScreen = screenOf(() => import('../screens/ratings-import/ratings-import-screen.tsx'))
const CompareVisitsScreen = screenOf(() => import('../screens/compare/visits/visits-screen.tsx'))
const BranchPageScreen = screenOf(() => import('../screens/compare-branch/branch-page-screen.tsx'))
const VisitEvidenceScreen = screenOf(() => import('../screens/evidence/visit-evidence-screen.tsx'))
const AuditScreen = screenOf(() => import('../screens/audit/audit-screen.tsx'))

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
              <ErrorBoundary>
                <ScoringScreen id={id} key={id} />
              </ErrorBoundary>
            )
          }
        </Route>
        <Route path="/checklists/drafts/:id/preview">
          {({ id }) => (
            <ErrorBoundary>
              <PreviewScreen id={id} key={id} />
            </ErrorBoundary>
          )}
        </Route>
        <Route path="/checklists/drafts/:id">
          {({ id }) => (
            <ErrorBoundary>
              <BuilderScreen id={id} key={id} />
            </ErrorBoundary>
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
      <ErrorBoundary>{children}</ErrorBoundary>
    </Shell>
  )
}

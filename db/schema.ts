/** The database as the migrations leave it; the tables stand in db/schema, by domain. */
import type {
  ChangeNoteFilesTable,
  ChangeNotesTable,
  EndingProofFilesTable,
  EndingProofsTable,
  EndingRetentionsTable,
  EndingsTable,
} from './schema/changes-and-endings';
import type {
  CheckAnswersTable,
  CheckCampaignsTable,
  CheckFilesTable,
  CheckFindingsTable,
  CheckPartsTable,
  ChecksTable,
  CheckVerdictsTable,
} from './schema/checks';
import type {
  AgreementDependenciesTable,
  AgreementMeasuresTable,
  AgreementPartiesTable,
  AgreementReportsTable,
  AgreementsTable,
  ConclusionAcceptancesTable,
  ContractConclusionsTable,
  ContractRequestsTable,
  ContractsTable,
  ContractTermsTable,
  EmergencyContactsTable,
  SubcontractReportsTable,
  SubcontractRequestsTable,
  SubcontractsTable,
} from './schema/contracts';
import type {
  ClauseFindingsTable,
  DocumentDifferencesTable,
  DocumentPagesTable,
  DocumentTextsTable,
  EvidenceFilesTable,
  PassageChoicesTable,
  SearchGramsTable,
  SearchTextsTable,
} from './schema/documents';
import type {
  IncidentDutyReportsTable,
  IncidentEntriesTable,
  IncidentMeasuresTable,
  IncidentSubjectsTable,
  IncidentsTable,
  IncidentTellingsTable,
  RestrictionsTable,
} from './schema/incidents';
import type {
  InformationMovementsTable,
  MovementFilesTable,
  MovementPermissionsTable,
  MovementPermittersTable,
} from './schema/movements';
import type {
  CalendarFeedsTable,
  MailNoticesTable,
  MailsTable,
  NoticeChoicesTable,
  NoticesTable,
  ObligationRemindersTable,
  ObligationsTable,
  TrainingFilesTable,
  TrainingsTable,
} from './schema/obligations';
import type {
  AbsencesTable,
  DeputiesTable,
  NumberSequencesTable,
  OrganisationUnitsTable,
  PersonCredentialsTable,
  PersonnelChangeFilesTable,
  PersonnelLeavingsTable,
  PersonsTable,
  PostHoldingsTable,
  PostRolesTable,
  PostsTable,
  SessionsTable,
  SettingsTable,
  SignInAttemptsTable,
  SubmissionKeysTable,
} from './schema/organisation';
import type {
  PolicyActivationsTable,
  PolicyProfilesTable,
  PolicyReviewPartsTable,
  PolicyReviewRisksTable,
  PolicyReviewsTable,
  PolicyReviewTriggersTable,
  ReassessmentItemsTable,
  ReassessmentsTable,
  RequirementOutcomesTable,
} from './schema/policy';
import type { RecordedEventsTable, RecordHeadsTable, RecordLeavesTable, RecordQueueTable } from './schema/record';
import type {
  ApprovalRequestsTable,
  CommentsTable,
  DecisionsTable,
  ItemReviewsTable,
  ParticipationsTable,
  RequestReadersTable,
  RequestRevisionsTable,
  RequestUnitsTable,
  RouteStepsTable,
  StepAssigneesTable,
} from './schema/requests';
import type {
  CloudServicesTable,
  CloudServiceUsesTable,
  ConditionsTable,
  ServiceLevelBreachesTable,
  ServiceLevelFiguresTable,
  ServiceLevelMonthsTable,
  ServiceLevelsTable,
  ServiceLevelTermsTable,
} from './schema/services';
import type {
  AccountChecksTable,
  AccountProcedureStepsTable,
  AccountProceduresTable,
  SocialMediaAccountRequestsTable,
  SocialMediaAccountsTable,
} from './schema/social-media';
import type {
  VendorCapitalTiesTable,
  VendorCertificationsTable,
  VendorDistinctionsTable,
  VendorNamesTable,
  VendorNotesTable,
  VendorsTable,
} from './schema/vendors';

export type Database = {
  settings: SettingsTable;
  organisation_units: OrganisationUnitsTable;
  persons: PersonsTable;
  person_credentials: PersonCredentialsTable;
  sessions: SessionsTable;
  sign_in_attempts: SignInAttemptsTable;
  posts: PostsTable;
  post_roles: PostRolesTable;
  post_holdings: PostHoldingsTable;
  deputies: DeputiesTable;
  absences: AbsencesTable;
  personnel_change_files: PersonnelChangeFilesTable;
  personnel_leavings: PersonnelLeavingsTable;
  policy_profiles: PolicyProfilesTable;
  number_sequences: NumberSequencesTable;
  vendors: VendorsTable;
  vendor_names: VendorNamesTable;
  vendor_distinctions: VendorDistinctionsTable;
  vendor_capital_ties: VendorCapitalTiesTable;
  vendor_certifications: VendorCertificationsTable;
  vendor_notes: VendorNotesTable;
  contracts: ContractsTable;
  contract_terms: ContractTermsTable;
  contract_requests: ContractRequestsTable;
  contract_conclusions: ContractConclusionsTable;
  conclusion_acceptances: ConclusionAcceptancesTable;
  social_media_accounts: SocialMediaAccountsTable;
  social_media_account_requests: SocialMediaAccountRequestsTable;
  account_checks: AccountChecksTable;
  account_procedures: AccountProceduresTable;
  account_procedure_steps: AccountProcedureStepsTable;
  subcontracts: SubcontractsTable;
  subcontract_requests: SubcontractRequestsTable;
  subcontract_reports: SubcontractReportsTable;
  agreements: AgreementsTable;
  agreement_parties: AgreementPartiesTable;
  agreement_measures: AgreementMeasuresTable;
  agreement_reports: AgreementReportsTable;
  agreement_dependencies: AgreementDependenciesTable;
  approval_requests: ApprovalRequestsTable;
  participations: ParticipationsTable;
  request_units: RequestUnitsTable;
  request_readers: RequestReadersTable;
  request_revisions: RequestRevisionsTable;
  route_steps: RouteStepsTable;
  step_assignees: StepAssigneesTable;
  decisions: DecisionsTable;
  item_reviews: ItemReviewsTable;
  requirement_outcomes: RequirementOutcomesTable;
  policy_activations: PolicyActivationsTable;
  policy_reviews: PolicyReviewsTable;
  policy_review_parts: PolicyReviewPartsTable;
  policy_review_triggers: PolicyReviewTriggersTable;
  policy_review_risks: PolicyReviewRisksTable;
  reassessments: ReassessmentsTable;
  reassessment_items: ReassessmentItemsTable;
  comments: CommentsTable;
  cloud_services: CloudServicesTable;
  cloud_service_uses: CloudServiceUsesTable;
  conditions: ConditionsTable;
  obligations: ObligationsTable;
  trainings: TrainingsTable;
  training_files: TrainingFilesTable;
  obligation_reminders: ObligationRemindersTable;
  notices: NoticesTable;
  mails: MailsTable;
  mail_notices: MailNoticesTable;
  notice_choices: NoticeChoicesTable;
  calendar_feeds: CalendarFeedsTable;
  service_levels: ServiceLevelsTable;
  service_level_terms: ServiceLevelTermsTable;
  service_level_months: ServiceLevelMonthsTable;
  service_level_figures: ServiceLevelFiguresTable;
  service_level_breaches: ServiceLevelBreachesTable;
  incidents: IncidentsTable;
  incident_tellings: IncidentTellingsTable;
  incident_subjects: IncidentSubjectsTable;
  incident_entries: IncidentEntriesTable;
  incident_measures: IncidentMeasuresTable;
  incident_duty_reports: IncidentDutyReportsTable;
  restrictions: RestrictionsTable;
  change_notes: ChangeNotesTable;
  change_note_files: ChangeNoteFilesTable;
  emergency_contacts: EmergencyContactsTable;
  endings: EndingsTable;
  ending_proofs: EndingProofsTable;
  ending_proof_files: EndingProofFilesTable;
  ending_retentions: EndingRetentionsTable;
  information_movements: InformationMovementsTable;
  movement_permissions: MovementPermissionsTable;
  movement_permitters: MovementPermittersTable;
  movement_files: MovementFilesTable;
  check_campaigns: CheckCampaignsTable;
  checks: ChecksTable;
  check_parts: CheckPartsTable;
  check_answers: CheckAnswersTable;
  check_verdicts: CheckVerdictsTable;
  check_findings: CheckFindingsTable;
  check_files: CheckFilesTable;
  evidence_files: EvidenceFilesTable;
  document_texts: DocumentTextsTable;
  document_pages: DocumentPagesTable;
  search_texts: SearchTextsTable;
  search_grams: SearchGramsTable;
  submission_keys: SubmissionKeysTable;
  recorded_events: RecordedEventsTable;
  record_queue: RecordQueueTable;
  record_leaves: RecordLeavesTable;
  record_heads: RecordHeadsTable;
  clause_findings: ClauseFindingsTable;
  passage_choices: PassageChoicesTable;
  document_differences: DocumentDifferencesTable;
};

import type { Clock } from './clock.ts'
import { codeEdition } from './code-edition.ts'
import type { Db } from './db/db.ts'
import type { Identity } from './identity/identity.public.ts'
import { attachmentRoutes } from './modules/attachments/attachments.routes.ts'
import { createAttachmentsService } from './modules/attachments/attachments.service.ts'
import { createInspector } from './modules/attachments/inspect-apart.ts'
import { caseworkerRoutes } from './modules/caseworker/caseworker.routes.ts'
import { createCaseworkerService } from './modules/caseworker/caseworker.service.ts'
import { createComplaintActionsService } from './modules/complaints/complaint-actions.service.ts'
import { complaintRoutes } from './modules/complaints/complaints.routes.ts'
import { createComplaintsService } from './modules/complaints/complaints.service.ts'
import { copiesRoutes } from './modules/copies/copies.routes.ts'
import { createCopiesService } from './modules/copies/copies.service.ts'
import { correctionsRoutes } from './modules/corrections/corrections.routes.ts'
import { createCorrectionsService } from './modules/corrections/corrections.service.ts'
import { deliveryRoutes } from './modules/delivery/delivery.routes.ts'
import { createDeliveryService } from './modules/delivery/delivery.service.ts'
import { deviceRoutes } from './modules/devices/devices.routes.ts'
import { createDevicesService } from './modules/devices/devices.service.ts'
import { draftRoutes } from './modules/drafts/drafts.routes.ts'
import { createDraftsService } from './modules/drafts/drafts.service.ts'
import { feedRoutes } from './modules/feed/feed.routes.ts'
import { createFeedService } from './modules/feed/feed.service.ts'
import { receiptRoutes } from './modules/filings/receipts.routes.ts'
import { createReceiptsService } from './modules/filings/receipts.service.ts'
import { inquiryRoutes } from './modules/inquiries/inquiries.routes.ts'
import { createInquiriesService } from './modules/inquiries/inquiries.service.ts'
import { lettersRoutes } from './modules/letters/letters.routes.ts'
import { createLettersService } from './modules/letters/letters.service.ts'
import { meetingsRoutes } from './modules/meetings/meetings.routes.ts'
import { createMeetingsService } from './modules/meetings/meetings.service.ts'
import { oauthRoutes } from './modules/oauth/oauth.routes.ts'
import type { OauthService } from './modules/oauth/oauth.service.ts'
import { operationsRoutes } from './modules/operations/operations.routes.ts'
import type { ReadinessService } from './modules/operations/readiness.service.ts'
import { overviewRoutes } from './modules/overview/overview.routes.ts'
import { createOverviewService } from './modules/overview/overview.service.ts'
import { planRoutes } from './modules/plan/plan.routes.ts'
import { createPlanService } from './modules/plan/plan.service.ts'
import { recordsRoutes } from './modules/records/records.routes.ts'
import { createRecordsService } from './modules/records/records.service.ts'
import { sessionRoutes } from './modules/session/session.routes.ts'
import { settingsRoutes } from './modules/settings/settings.routes.ts'
import { createSettingsService } from './modules/settings/settings.service.ts'
import type { Operations } from './plugins/contract.ts'
import type { Settings } from './settings.ts'

export interface ModuleDeps {
  settings: Settings
  db: Db
  clock: Clock
  identity: Identity
  oauth: OauthService
  readiness: ReadinessService
}

/** Every module by name: its service from what it needs, and its handlers into the table of operations. */
export function registerModules(operations: Operations, deps: ModuleDeps): void {
  const { settings, db, clock, identity } = deps
  sessionRoutes(operations)
  overviewRoutes(operations, createOverviewService({ db, clock, edition: codeEdition() }))
  planRoutes(operations, createPlanService({ db, clock }))
  caseworkerRoutes(operations, createCaseworkerService({ db, clock }))
  meetingsRoutes(operations, createMeetingsService({ db, clock }))
  lettersRoutes(operations, createLettersService({ db, clock }))
  attachmentRoutes(operations, createAttachmentsService({ db, clock, inspect: createInspector() }))
  complaintRoutes(operations, createComplaintsService({ db, clock }), createComplaintActionsService({ db, clock }))
  recordsRoutes(operations, createRecordsService({ db, clock }))
  inquiryRoutes(operations, createInquiriesService({ db, clock }))
  correctionsRoutes(operations, createCorrectionsService({ db, clock }))
  copiesRoutes(operations, createCopiesService({ db, clock }))
  draftRoutes(operations, createDraftsService({ db, clock, keys: settings.sessionKeys }))
  receiptRoutes(operations, createReceiptsService({ db }))
  deviceRoutes(operations, createDevicesService({ db, clock, identity, keys: settings.sessionKeys }))
  settingsRoutes(operations, createSettingsService({ db, clock, identity }))
  feedRoutes(operations, createFeedService({ db, clock, identity }))
  deliveryRoutes(operations, createDeliveryService({ db, clock }))
  oauthRoutes(operations, deps.oauth)
  operationsRoutes(operations, deps.readiness)
}

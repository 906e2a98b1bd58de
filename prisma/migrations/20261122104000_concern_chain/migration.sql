-- AlterTable
ALTER TABLE "care"."concern" ADD COLUMN     "about_role" TEXT,
ADD COLUMN     "accept_by" TIMESTAMPTZ(3),
ADD COLUMN     "risen_at" TIMESTAMPTZ(3),
ADD COLUMN     "rung" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "waymark"."alert_test" (
    "id" UUID NOT NULL,
    "route" TEXT NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,
    "answered_at" TIMESTAMPTZ(3),
    "answered_by" UUID,
    "event_id" UUID NOT NULL,

    CONSTRAINT "alert_test_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "alert_test_route_sent_at_idx" ON "waymark"."alert_test"("route", "sent_at");

-- ── What a row may say ──────────────────────────────────────────────────────
alter table care.concern
  add constraint concern_about_role check (about_role ~ '^[a-z][a-z0-9_]*$'),
  add constraint concern_rung check (rung >= 0 and (rung = 0 or risen_at is not null)),
  -- Whom it is about never has it.
  add constraint concern_not_their_own check (accepted_by <> about_staff_id and not about_staff_id = any (restricted_to));
alter table waymark.alert_test
  add constraint alert_test_route check (route in ('teams', 'mail', 'webhook')),
  add constraint alert_test_answered check (answered_at >= sent_at);

-- All that happened around one concern, whoever it is about; few events are of one.
create index event_concern on care.event ((data ->> 'concernId')) where data ? 'concernId';

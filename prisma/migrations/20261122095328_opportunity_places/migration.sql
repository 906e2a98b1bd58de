-- AlterTable
ALTER TABLE "care"."action" ADD COLUMN     "ask_on" DATE,
ADD COLUMN     "asked_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "care"."opportunity_interest" ADD COLUMN     "declined_at" TIMESTAMPTZ(3);

-- ── What a row may say ──────────────────────────────────────────────────────
alter table care.action add constraint action_asked check (asked_at is null or ask_on is not null);
alter table care.opportunity_interest
  -- A place that was said no to, or given back, is free for somebody else.
  add constraint opportunity_interest_declined check (declined_at is null or withdrawn_at is not null),
  add constraint opportunity_interest_times
    check (confirmed_at >= asked_at and withdrawn_at >= asked_at and declined_at >= asked_at);
create index action_to_ask on care.action (ask_on)
  where ask_on is not null and asked_at is null and done_at is null and dropped_at is null;

-- AlterTable
ALTER TABLE "care"."bid" ADD COLUMN     "answer_said" TEXT,
ADD COLUMN     "answer_said_at" TIMESTAMPTZ(3);

-- ── What a row may say ──────────────────────────────────────────────────────
alter table care.bid
  -- What they say to an offer; that the landlord knows it is accepted_at or refused_at.
  add constraint bid_answer_said check (answer_said in ('yes', 'no') and (answer_said is null) = (answer_said_at is null)
    and (answer_said is null or offered_at is not null)),
  -- A viewing and a clock belong to an offer.
  add constraint bid_offer_times check (offered_at is not null or num_nonnulls(answer_by, viewing_at) = 0);
create index bid_asked_open on care.bid (asked_at)
  where asked_at is not null and confirmed_at is null and withdrawn_at is null;

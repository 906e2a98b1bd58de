-- AlterTable
ALTER TABLE "care"."advert" ADD COLUMN     "address" TEXT,
ADD COLUMN     "url" TEXT;

-- AlterTable
ALTER TABLE "care"."appointment" ADD COLUMN     "answer_by" TIMESTAMPTZ(3),
ADD COLUMN     "duty" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "late_minutes" INTEGER,
ADD COLUMN     "missed_reason" TEXT,
ADD COLUMN     "moved_to" UUID,
ADD COLUMN     "place" TEXT,
ADD COLUMN     "remind" TEXT,
ADD COLUMN     "reminded_at" TIMESTAMPTZ(3),
ADD COLUMN     "risen_at" TIMESTAMPTZ(3),
ADD COLUMN     "travel_asked" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "uid" TEXT;

-- AlterTable
ALTER TABLE "care"."bid" ADD COLUMN     "answer_by" TIMESTAMPTZ(3),
ADD COLUMN     "could_not_at" TIMESTAMPTZ(3),
ADD COLUMN     "could_not_why" TEXT,
ADD COLUMN     "how" TEXT,
ADD COLUMN     "refusal_words_id" UUID,
ADD COLUMN     "result_reason" TEXT,
ADD COLUMN     "risen_at" TIMESTAMPTZ(3),
ADD COLUMN     "viewing_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "care"."housing_application" ADD COLUMN     "said_where" TEXT;

-- AlterTable
ALTER TABLE "care"."money_request" ADD COLUMN     "answer_how" TEXT,
ADD COLUMN     "conversation_id" UUID,
ADD COLUMN     "withdrawn_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "care"."opportunity" ADD COLUMN     "about" TEXT,
ADD COLUMN     "imported_at" TIMESTAMPTZ(3),
ADD COLUMN     "oldest" INTEGER,
ADD COLUMN     "reference" TEXT,
ADD COLUMN     "starts_at" TIMESTAMPTZ(3),
ADD COLUMN     "url" TEXT,
ADD COLUMN     "venue_id" UUID,
ADD COLUMN     "youngest" INTEGER;

-- AlterTable
ALTER TABLE "care"."pathway_plan" ADD COLUMN     "review_asked_by" TEXT,
ADD COLUMN     "review_by_on" DATE;

-- AlterTable
ALTER TABLE "care"."skill_check" ADD COLUMN     "helper" TEXT,
ADD COLUMN     "look_again_on" DATE;

-- AlterTable
ALTER TABLE "care"."venue" ADD COLUMN     "getting_there" TEXT,
ADD COLUMN     "room" TEXT;

-- CreateTable
CREATE TABLE "care"."plan_view" (
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "view" TEXT NOT NULL,
    "heading" INTEGER,
    "words_id" UUID,
    "given_at" TIMESTAMPTZ(3) NOT NULL,
    "event_id" UUID NOT NULL,

    CONSTRAINT "plan_view_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "care"."review_voice" (
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "say_id" UUID,
    "who" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "who_id" UUID,
    "given_at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),
    "event_id" UUID NOT NULL,

    CONSTRAINT "review_voice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "care"."earlier_wish" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "staff_id" UUID,
    "part_of_day" TEXT,
    "until_on" DATE NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "offered_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "event_id" UUID NOT NULL,

    CONSTRAINT "earlier_wish_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "care"."meeting_preference" (
    "person_id" UUID NOT NULL,
    "needs" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "method" TEXT,
    "said_at" TIMESTAMPTZ(3) NOT NULL,
    "event_id" UUID NOT NULL,

    CONSTRAINT "meeting_preference_pkey" PRIMARY KEY ("person_id")
);

-- CreateTable
CREATE TABLE "care"."place_avoided" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "venue_id" UUID NOT NULL,
    "from_on" DATE NOT NULL,
    "to_on" DATE,
    "event_id" UUID NOT NULL,

    CONSTRAINT "place_avoided_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "plan_view_plan_id_idx" ON "care"."plan_view"("plan_id");

-- CreateIndex
CREATE INDEX "plan_view_person_id_idx" ON "care"."plan_view"("person_id");

-- CreateIndex
CREATE INDEX "review_voice_plan_id_idx" ON "care"."review_voice"("plan_id");

-- CreateIndex
CREATE INDEX "review_voice_person_id_idx" ON "care"."review_voice"("person_id");

-- CreateIndex
CREATE INDEX "earlier_wish_person_id_idx" ON "care"."earlier_wish"("person_id");

-- CreateIndex
CREATE INDEX "place_avoided_person_id_idx" ON "care"."place_avoided"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "opportunity_reference_key" ON "care"."opportunity"("reference");

-- AddForeignKey
ALTER TABLE "care"."plan_view" ADD CONSTRAINT "plan_view_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "care"."pathway_plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care"."plan_view" ADD CONSTRAINT "plan_view_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "care"."person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care"."plan_view" ADD CONSTRAINT "plan_view_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "care"."event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care"."plan_view" ADD CONSTRAINT "plan_view_words_id_fkey" FOREIGN KEY ("words_id") REFERENCES "waymark"."words"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care"."review_voice" ADD CONSTRAINT "review_voice_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "care"."pathway_plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care"."review_voice" ADD CONSTRAINT "review_voice_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "care"."person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care"."review_voice" ADD CONSTRAINT "review_voice_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "care"."event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care"."review_voice" ADD CONSTRAINT "review_voice_say_id_fkey" FOREIGN KEY ("say_id") REFERENCES "waymark"."words"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care"."review_voice" ADD CONSTRAINT "review_voice_who_id_fkey" FOREIGN KEY ("who_id") REFERENCES "waymark"."words"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care"."earlier_wish" ADD CONSTRAINT "earlier_wish_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "care"."person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care"."earlier_wish" ADD CONSTRAINT "earlier_wish_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "care"."staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care"."earlier_wish" ADD CONSTRAINT "earlier_wish_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "care"."event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care"."meeting_preference" ADD CONSTRAINT "meeting_preference_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "care"."person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care"."meeting_preference" ADD CONSTRAINT "meeting_preference_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "care"."event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care"."place_avoided" ADD CONSTRAINT "place_avoided_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "care"."person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care"."place_avoided" ADD CONSTRAINT "place_avoided_venue_id_fkey" FOREIGN KEY ("venue_id") REFERENCES "care"."venue"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care"."place_avoided" ADD CONSTRAINT "place_avoided_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "care"."event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care"."bid" ADD CONSTRAINT "bid_refusal_words_id_fkey" FOREIGN KEY ("refusal_words_id") REFERENCES "waymark"."words"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care"."opportunity" ADD CONSTRAINT "opportunity_venue_id_fkey" FOREIGN KEY ("venue_id") REFERENCES "care"."venue"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ── Order within a batch, as in the first rules ─────────────────────────────
do $$
declare one record;
begin
  for one in
    select c.conrelid::regclass as place, c.conname
    from pg_constraint c
    where c.contype = 'f' and not c.condeferrable and c.connamespace = 'care'::regnamespace
      and c.confrelid in ('care.event'::regclass, 'waymark.words'::regclass)
  loop
    execute format('alter table %s alter constraint %I deferrable initially deferred', one.place, one.conname);
  end loop;
end
$$;
alter table care.review_voice alter column who set not null;
alter table care.meeting_preference alter column needs set not null;

-- ── What a row may say ──────────────────────────────────────────────────────
alter table care.money_request
  add constraint money_request_answer_how check (answer_how in ('here', 'text', 'call', 'not_phone')),
  add constraint money_request_times check (seen_at >= asked_at and passed_on_at >= asked_at and agreed_at >= asked_at
    and refused_at >= asked_at and paid_at >= asked_at and withdrawn_at >= asked_at);
alter table care.bid
  add constraint bid_how check (how in ('self', 'adviser', 'connected')),
  add constraint bid_codes check (could_not_why ~ '^[a-z][a-z0-9_]*$' and result_reason ~ '^[a-z][a-z0-9_]*$'),
  -- A receipt comes from the letting system, and nothing but a receipt or a member of staff confirms a bid.
  add constraint bid_could_not check (could_not_at is null or confirmed_at is null or confirmed_at > could_not_at);
alter table care.skill_check
  add constraint skill_check_helper check (helper ~ '^[a-z][a-z0-9_]*$'),
  add constraint skill_check_look_again check (look_again_on >= scored_on);
alter table care.appointment
  add constraint appointment_more_codes check (place ~ '^[a-z][a-z0-9_]*$' and missed_reason ~ '^[a-z][a-z0-9_]*$'),
  add constraint appointment_remind check (remind in ('day_before', 'two_hours', 'none')),
  add constraint appointment_late check (late_minutes between 1 and 240);
alter table care.plan_view
  add constraint plan_view_view check (view in ('agree', 'differently')),
  add constraint plan_view_heading check (heading between 1 and 10);
alter table care.review_voice add constraint review_voice_who check (who::text ~ '^\{[a-z0-9_,]*\}$');
alter table care.pathway_plan
  add constraint pathway_plan_review_asked_by check (review_asked_by in ('young_person', 'staff', 'authority')),
  add constraint pathway_plan_review_by check (review_by_on >= review_asked_on);
alter table care.earlier_wish
  add constraint earlier_wish_part_of_day check (part_of_day in ('morning', 'afternoon', 'after_college')),
  add constraint earlier_wish_times check (offered_at >= asked_at and ended_at >= asked_at);
alter table care.meeting_preference
  add constraint meeting_preference_codes check (needs::text ~ '^\{[a-z0-9_,]*\}$'),
  add constraint meeting_preference_method
    check (method in ('face_to_face', 'home_visit', 'phone', 'video', 'chat', 'group'));
alter table care.place_avoided add constraint place_avoided_dates check (from_on <= to_on);
alter table care.opportunity
  add constraint opportunity_kind check (kind ~ '^[a-z][a-z0-9_]*$'),
  add constraint opportunity_ages check (youngest between 0 and 30 and oldest between 0 and 30 and youngest <= oldest);
create unique index earlier_wish_one_live on care.earlier_wish (person_id) where ended_at is null;
create unique index place_avoided_one_live on care.place_avoided (person_id, venue_id) where to_on is null;
create index money_request_open on care.money_request (person_id)
  where paid_at is null and refused_at is null and withdrawn_at is null;
